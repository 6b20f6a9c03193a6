import { IconCheck, IconCopy, IconMaximize, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../../shared/api.ts'
import type { Group } from '../../../shared/domain/group.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { shownCode } from '../joining/code.ts'
import { copyText } from './copy-text.ts'
import styles from './invitation-card.module.css'
import { RenewDialog } from './renew-dialog.tsx'

interface InvitationCardProps {
  readonly workshop: WorkshopId
  readonly invitation: Invitation
  /** The group that it leads to, if it leads to one. */
  readonly group: Group | undefined
  readonly onRenewed: (list: readonly Invitation[]) => void
}

export function InvitationCard({ workshop, invitation, group, onRenewed }: InvitationCardProps) {
  const { t } = useTranslation(['invitations', 'common'])
  const [open, setOpen] = useState<'large' | 'renew' | null>(null)
  const kind = group === undefined ? invitation.key : 'group'
  const name = group?.name ?? t(`kind.${kind}.name`)
  const { link } = invitation
  return (
    <li className={`card ${styles.card}`}>
      <div className={styles.head}>
        <h2 className={styles.name}>{group === undefined ? name : <GroupName group={group} />}</h2>
        <p className="soft small">{t(`kind.${kind}.text`)}</p>
      </div>
      <p className={styles.code} translate="no">
        {shownCode(invitation.code)}
      </p>
      <button type="button" className={styles.qr} onClick={() => setOpen('large')} aria-label={t('largeOf', { name })}>
        <QrCode text={link} label={t('largeOf', { name })} />
      </button>
      <div className={styles.actions}>
        <CopyLink link={link} name={name} />
        <Button
          size="small"
          icon={<IconMaximize size={16} />}
          aria-label={t('largeOf', { name })}
          onClick={() => setOpen('large')}
        >
          {t('large')}
        </Button>
        <Button
          size="small"
          tone="quiet"
          icon={<IconRefresh size={16} />}
          aria-label={t('renewOf', { name })}
          onClick={() => setOpen('renew')}
        >
          {t('renew')}
        </Button>
      </div>
      {open === 'large' && (
        <Dialog title={name} onClose={() => setOpen(null)}>
          <div className={styles.large}>
            <QrCode text={link} label={t('largeOf', { name })} />
            <p className={styles.code}>{shownCode(invitation.code)}</p>
          </div>
          <Button onClick={() => setOpen(null)}>{t('common:close')}</Button>
        </Dialog>
      )}
      {open === 'renew' && (
        <RenewDialog
          workshop={workshop}
          invitation={invitation}
          name={name}
          onRenewed={onRenewed}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  )
}

function CopyLink({ link, name }: { readonly link: string; readonly name: string }) {
  const { t } = useTranslation(['invitations', 'common'])
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => setOutcome((await copyText(link)) ? 'copied' : 'refused')
  return (
    <div className={styles.link}>
      <input
        className="input"
        readOnly
        value={link}
        aria-label={t('linkOf', { name })}
        onFocus={(event) => event.target.select()}
        dir="ltr"
      />
      <Button
        size="small"
        icon={outcome === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
        aria-label={outcome === 'copied' ? undefined : t('copyOf', { name })}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? t('common:copied') : t('common:copy')}
      </Button>
      <output className="small">{outcome === 'refused' && t('copyByHand')}</output>
    </div>
  )
}
