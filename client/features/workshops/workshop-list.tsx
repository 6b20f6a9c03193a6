import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopList as Workshops } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { IconButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Link } from '../../ui/link.tsx'
import { dateRange } from './dates.ts'
import styles from './workshop-list.module.css'

interface WorkshopListProps {
  readonly workshops: Workshops
  readonly onDelete: (workshop: WorkshopId) => void
}

export function WorkshopList({ workshops, onDelete }: WorkshopListProps) {
  const { t } = useTranslation('organise')
  const [deleting, setDeleting] = useState<Workshops[number] | null>(null)
  return (
    <>
      <ul className={styles.list}>
        {workshops.map((workshop) => (
          <li key={workshop.id} className={`card ${styles.workshop}`}>
            <div className={styles.what}>
              <h2 dir="auto">{workshop.title}</h2>
              <p className="soft small">
                {dateRange(workshop.startDate, workshop.days, currentLanguage())} · {workshop.timeZone} ·{' '}
                {t('people', { count: workshop.participants })} · {workshop.tlp}
              </p>
            </div>
            <nav className="row" aria-label={workshop.title}>
              <Link tone="plain" size="small" to={{ page: 'setup', workshop: workshop.id }}>
                {t('links.setup')}
              </Link>
              <Link tone="plain" size="small" to={{ page: 'people', workshop: workshop.id }}>
                {t('links.people')}
              </Link>
              <Link tone="plain" size="small" to={{ page: 'run', workshop: workshop.id }}>
                {t('links.run')}
              </Link>
              <IconButton
                size="small"
                label={t('delete.label', { title: workshop.title })}
                icon={<IconTrash size={18} />}
                onClick={() => setDeleting(workshop)}
              />
            </nav>
          </li>
        ))}
      </ul>
      {deleting !== null && (
        <ConfirmDialog
          title={t('delete.title', { title: deleting.title })}
          action={t('delete.action')}
          onConfirm={() => onDelete(deleting.id)}
          onClose={() => setDeleting(null)}
        >
          <p>{t('delete.lost', { count: deleting.participants })}</p>
          <p>
            <strong>{t('delete.forGood')}</strong>
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
