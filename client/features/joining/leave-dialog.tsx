import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../shared/ids.ts'
import { isFailure } from '../../api/http.ts'
import { hasUnsent } from '../../sync/forget-workshop.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { toast } from '../../ui/toasts.tsx'
import { leaveWorkshop } from './leave-workshop.ts'

interface LeaveDialogProps {
  readonly workshop: WorkshopId
  readonly title: string
  readonly onLeft: () => void
  readonly onClose: () => void
}

/** The one question before this device lets go of a workshop. */
export function LeaveDialog({ workshop, title, onLeft, onClose }: LeaveDialogProps) {
  const { t } = useTranslation(['leave', 'common'])
  const refusalText = useRefusalText()
  const [unsent, setUnsent] = useState(false)
  useEffect(() => {
    let shown = true
    void hasUnsent(workshop).then((found) => shown && setUnsent(found))
    return () => {
      shown = false
    }
  }, [workshop])
  const leave = async () => {
    const answer = await leaveWorkshop(workshop, onLeft)
    if (isFailure(answer)) toast(answer.refused === 'offline' ? t('common:notReached') : refusalText(answer.refused))
    else toast(answer === 'clean' ? t('left.clean') : t('left.unsent'))
  }
  return (
    <ConfirmDialog title={t('title', { title })} action={t('action')} onConfirm={() => void leave()} onClose={onClose}>
      <p>{t('text')}</p>
      {unsent && (
        <p className="notice" data-tone="warn">
          {t('unsent')}
        </p>
      )}
    </ConfirmDialog>
  )
}
