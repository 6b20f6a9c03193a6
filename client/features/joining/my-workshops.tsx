import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, isFailure } from '../../api/http.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Link } from '../../ui/link.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { toast } from '../../ui/toasts.tsx'
import styles from './my-workshops.module.css'
import { forgetWorkshop, type RememberedWorkshop, rememberedWorkshops } from './remembered.ts'
import { startPage } from './start-page.ts'

/** The workshops that this browser joined, each with its way in and its way out. */
export function MyWorkshops() {
  const { t } = useTranslation(['home', 'common'])
  const refusalText = useRefusalText()
  const [workshops, setWorkshops] = useState(rememberedWorkshops)
  const [leaving, setLeaving] = useState<RememberedWorkshop | null>(null)

  const leave = async ({ id }: RememberedWorkshop) => {
    const answer = await api.leave(id, 'person')
    // A session that is over already leaves nothing to end.
    if (isFailure(answer) && answer.refused !== 'not-signed-in' && answer.refused !== 'not-found') {
      toast(answer.refused === 'offline' ? t('common:notReached') : refusalText(answer.refused))
      return
    }
    forgetWorkshop(id)
    setWorkshops(rememberedWorkshops())
  }

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
        <ConfirmDialog
          title={t('mine.leaveTitle', { title: leaving.title })}
          action={t('mine.leave')}
          onConfirm={() => void leave(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>{t('mine.leaveText')}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
