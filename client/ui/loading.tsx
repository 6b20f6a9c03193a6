import { useTranslation } from 'react-i18next'
import styles from './loading.module.css'

/** Shown only after a moment, so that a quick page does not flash. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  )
}
