import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/access/can.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { Link } from '../../ui/link.tsx'
import { AgendaPanel } from './agenda-panel.tsx'
import styles from './director.module.css'
import { GroupsPanel } from './groups-panel.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { NowPanel } from './now-panel.tsx'
import { StagePanel } from './stage-panel.tsx'

/** Everything with which a room is run, on one page; on a phone a remote control. */
export function Director() {
  const { t } = useTranslation('director')
  const workshop = useRoom((state) => state.workshop.id)
  if (!can(useActor(), 'room.direct', { workshop })) return <NotYours />
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <div className={styles.now}>
        <NowPanel />
      </div>
      <div className={styles.stage}>
        <StagePanel />
        <NoticePanel />
      </div>
      <div className={styles.groups}>
        <GroupsPanel />
      </div>
      <div className={styles.agenda}>
        <AgendaPanel />
      </div>
    </div>
  )
}

function NotYours() {
  const { t } = useTranslation('director')
  const workshop = useRoom((state) => state.workshop.id)
  return (
    <div className={styles.notYours}>
      <h1>{t('title')}</h1>
      <p>{t('notYours')}</p>
      <p>
        <Link to={{ page: 'board', workshop, group: null, tab: 'plan', at: null }}>{t('toBoard')}</Link>
      </p>
    </div>
  )
}
