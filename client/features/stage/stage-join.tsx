import { useTranslation } from 'react-i18next'
import type { SessionUse } from '../../api/http.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { shownCode } from '../joining/code.ts'
import styles from './stage-join.module.css'
import { useJoinCode } from './use-join-code.ts'

/** How to come in: a picture for phones, an address and a code for everyone else. */
export function StageJoin({ as }: { readonly as: SessionUse }) {
  const { t } = useTranslation('stage')
  const invitation = useJoinCode(as)
  if (invitation === null) return null
  const { code, link } = invitation
  return (
    <div className={styles.join}>
      <div className={styles.picture}>
        <QrCode text={link} label={t('join.qr')} />
      </div>
      <div className={styles.words}>
        <p className={styles.how}>{t('join.how')}</p>
        <p className={styles.address}>{`${new URL(link).host}/join`}</p>
        <p className={styles.how}>{t('join.code')}</p>
        <p className={styles.code}>{shownCode(code)}</p>
      </div>
    </div>
  )
}
