import { useTranslation } from 'react-i18next'
import type { Tlp } from '../../../shared/domain/handling.ts'
import styles from './house-rule.module.css'

/** What everyone agrees to by joining: the house rule, and what the label allows. */
export function HouseRule({ label }: { readonly label: Tlp }) {
  const { t } = useTranslation('join')
  return (
    <section className={`notice ${styles.rule}`} aria-label={t('rule.title')}>
      <p className={styles.strong}>{t('rule.text')}</p>
      <p>
        <span className={styles.strong}>{label}</span> · {t(`tlp.${label.slice(4)}`)}
      </p>
    </section>
  )
}
