import { useTranslation } from 'react-i18next'
import { bars, CHART } from './activity.ts'
import styles from './activity-chart.module.css'

/** Edits in each of the last ten minutes. */
export function ActivityChart({ activity, highest }: { readonly activity: readonly number[]; readonly highest: number }) {
  const { t } = useTranslation('director')
  const total = activity.reduce((sum, edits) => sum + edits, 0)
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('groups.activity', { total, minutes: activity.join(', ') })}
    >
      {bars(activity, highest).map((bar) => (
        <rect key={bar.x} {...bar} />
      ))}
    </svg>
  )
}
