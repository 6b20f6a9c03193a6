import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './my-workshops.module.css'
import { type RememberedWorkshop, rememberedWorkshops } from './remembered.ts'
import { startPage } from './start-page.ts'

// It knows what documents are, and this page does not need to.
const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog.tsx')).LeaveDialog }))

/** The workshops that this browser joined, each with its way in and its way out. */
export function MyWorkshops() {
  const { t } = useTranslation(['home', 'common'])
  const [workshops, setWorkshops] = useState(rememberedWorkshops)
  const [leaving, setLeaving] = useState<RememberedWorkshop | null>(null)

  if (workshops.length === 0) return null
  return (
    <section className="stack" aria-labelledby="my-workshops">
      <h2 id="my-workshops">{t('mine.title')}</h2>
      <ul className={styles.list}>
        {workshops.map((workshop) => (
          <li key={workshop.id} className={`card ${styles.workshop}`}>
            <div className="grow">
              <Link className={styles.title} to={startPage(workshop.id, workshop.role)}>
                <bdi>{workshop.title}</bdi>
              </Link>
              <p className="soft small">{t(`common:role.${workshop.role}`)}</p>
            </div>
            <Button size="small" tone="quiet" onClick={() => setLeaving(workshop)}>
              {t('mine.leave')}
            </Button>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <Suspense>
          <LeaveDialog
            workshop={leaving.id}
            title={leaving.title}
            onLeft={() => setWorkshops(rememberedWorkshops())}
            onClose={() => setLeaving(null)}
          />
        </Suspense>
      )}
    </section>
  )
}
