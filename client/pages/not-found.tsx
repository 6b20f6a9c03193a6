import { useTranslation } from 'react-i18next'
import { Link } from '../ui/link.tsx'
import styles from './page.module.css'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main className={styles.narrow}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to={{ page: 'home' }}>{t('notFound.home')}</Link>
      </p>
    </main>
  )
}
