import { useTranslation } from 'react-i18next'
import { CodeForm } from '../features/joining/code-form.tsx'
import { MyWorkshops } from '../features/joining/my-workshops.tsx'
import { Link } from '../ui/link.tsx'
import { Preferences } from '../ui/preferences.tsx'
import styles from './page.module.css'

export function HomePage() {
  const { t } = useTranslation('home')
  return (
    <main className={styles.narrow}>
      <header className="stack">
        <h1>Plenary</h1>
        <p>{t('what')}</p>
      </header>
      <section className="card stack" aria-labelledby="join">
        <h2 id="join">{t('join')}</h2>
        <CodeForm onCode={(code) => location.assign(`/join#${code}`)} />
      </section>
      <MyWorkshops />
      <footer className="stack">
        <p className="small">
          <Link to={{ page: 'organise' }}>{t('organise')}</Link>
        </p>
        <Preferences />
      </footer>
    </main>
  )
}
