import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tlp } from '../../../shared/domain/handling.ts'
import { TlpBand } from '../../ui/tlp-band.tsx'
import styles from './stage.module.css'

interface StageFrameProps {
  readonly label: Tlp
  readonly dark?: boolean
  readonly children?: ReactNode
}

/** One picture on the wall: the handling label above and below, and nothing at all of what is TLP:RED. */
export function StageFrame({ label, dark = false, children }: StageFrameProps) {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.stage} data-dark={dark}>
      <TlpBand label={label} />
      <div className={styles.body}>
        {label === 'TLP:RED' && !dark ? <p className={styles.notShown}>{t('notShown')}</p> : <Suspense>{children}</Suspense>}
      </div>
      <TlpBand label={label} />
    </div>
  )
}
