import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { api, isFailure } from '../../api/http.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'

interface RenewDialogProps {
  readonly workshop: WorkshopId
  readonly invitation: Invitation
  readonly name: string
  readonly onRenewed: (list: readonly Invitation[]) => void
  readonly onClose: () => void
}

export function RenewDialog({ workshop, invitation, name, onRenewed, onClose }: RenewDialogProps) {
  const { t } = useTranslation(['invitations', 'common'])
  const refusalText = useRefusalText()
  const [endSessions, setEndSessions] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const renew = async () => {
    const answer = await api.renewInvitation(workshop, invitation.key, endSessions)
    if (isFailure(answer)) {
      setFailure(answer.refused === 'offline' ? t('common:notReached') : refusalText(answer.refused))
      return
    }
    onRenewed(answer)
    onClose()
  }
  return (
    <Dialog title={t('renewTitle', { name })} onClose={onClose}>
      <p>{t('renewText')}</p>
      <label className="check">
        <input type="checkbox" checked={endSessions} onChange={(event) => setEndSessions(event.target.checked)} />
        <span>{t('endSessions')}</span>
      </label>
      {failure !== null && (
        <p className="notice" data-tone="bad" role="alert">
          {failure}
        </p>
      )}
      <div className="row">
        <Button tone="danger" onClick={() => void renew()}>
          {t('renew')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  )
}
