import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/access/can.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './navigation.module.css'

export type FramePage = 'board' | 'run' | 'people' | 'setup'

/** The other pages of the workshop, as far as this person may open them. */
export function Navigation({ page }: { readonly page: FramePage }) {
  const { t } = useTranslation('room')
  const workshop = useRoom((state) => state.workshop.id)
  const actor = useActor()
  const may = (action: 'room.direct' | 'people.manage' | 'workshop.setup') => can(actor, action, { workshop })
  const board = actor.kind === 'participant'
  if (!may('room.direct') && page === 'board') return null
  return (
    <nav aria-label={t('nav.label')} className={styles.links}>
      {board && (
        <Link to={{ page: 'board', workshop, group: null, tab: 'plan', at: null }} current={page === 'board'}>
          {t('nav.board')}
        </Link>
      )}
      {may('room.direct') && (
        <Link to={{ page: 'run', workshop }} current={page === 'run'}>
          {t('nav.run')}
        </Link>
      )}
      {may('people.manage') && (
        <Link to={{ page: 'people', workshop }} current={page === 'people'}>
          {t('nav.people')}
        </Link>
      )}
      {may('workshop.setup') && (
        <Link to={{ page: 'setup', workshop }} current={page === 'setup'}>
          {t('nav.setup')}
        </Link>
      )}
    </nav>
  )
}
