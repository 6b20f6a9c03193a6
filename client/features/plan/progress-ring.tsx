import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../shared/domain/plan-checks.ts'
import styles from './section-list.module.css'

const RADIUS = 6
const ROUND = 2 * Math.PI * RADIUS

/** How many of the required fields are filled, as a ring and in figures. */
export function ProgressRing({ progress: { filled, required } }: { readonly progress: Progress }) {
  const { t } = useTranslation('plan')
  if (required === 0) return null
  return (
    <span className={styles.progress} data-done={filled === required ? '' : undefined}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
        <circle cx="8" cy="8" r={RADIUS} className={styles.track} />
        <circle
          cx="8"
          cy="8"
          r={RADIUS}
          className={styles.arc}
          strokeDasharray={`${(filled / required) * ROUND} ${ROUND}`}
          transform="rotate(-90 8 8)"
        />
      </svg>
      <span aria-hidden>
        {filled}/{required}
      </span>
      <span className="visually-hidden">{t('progress', { filled, required })}</span>
    </span>
  )
}
