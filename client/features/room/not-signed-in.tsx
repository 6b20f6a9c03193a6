import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/link.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import styles from './not-signed-in.module.css'

/** Why there is nothing to see here, and how to come in. */
export function NotSignedIn({ code = 'not-signed-in' }: { readonly code?: string }) {
  const { t } = useTranslation('room')
  const refusalText = useRefusalText()
  return (
    <main className={styles.page}>
      <h1>{t('notSignedIn.title')}</h1>
      {code !== 'not-signed-in' && <p>{refusalText(code)}</p>}
      <p>{t('notSignedIn.how')}</p>
      <p>
        <Link to={{ page: 'join' }}>{t('notSignedIn.join')}</Link>
      </p>
    </main>
  )
}

/** The server is away, and this device has nothing of the workshop yet. */
export function Unreachable() {
  const { t } = useTranslation('room')
  return (
    <main className={styles.page}>
      <h1>{t('unreachable.title')}</h1>
      <output>{t('unreachable.text')}</output>
    </main>
  )
}
