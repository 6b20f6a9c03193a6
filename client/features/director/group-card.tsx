import { IconLock, IconLockOpen, IconPresentation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/access/can.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { PLENARY } from '../../../shared/ids.ts'
import type { Overview } from '../../../shared/live/channel.ts'
import { OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { useActor, useLive, useRoom, useServerNow } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { Link } from '../../ui/link.tsx'
import { useRun } from '../room/use-run.ts'
import { ago } from './activity.ts'
import { ActivityChart } from './activity-chart.tsx'
import styles from './group-card.module.css'

const AGE_DRAWN_EVERY_MS = 15_000

interface GroupCardProps {
  readonly group: Group
  /** Null until the server has told it. */
  readonly overview: Overview[number] | null
  /** Edits a minute of the busiest group. */
  readonly highest: number
}

export function GroupCard({ group, overview, highest }: GroupCardProps) {
  const { t } = useTranslation('director')
  const run = useRun()
  const workshop = useRoom((state) => state.workshop.id)
  const stage = useRoom((state) => state.stage)
  const actor = useActor()
  const mayRead = can(actor, 'document.read', { workshop, group })
  const shown = (stage.show === 'plan' || stage.show === 'notes') && stage.group === group.id
  // Going from group to group on the wall stays in the same section.
  const section = stage.show === 'plan' ? stage.section : (group.focus[0] ?? OPERATION_PLAN.sections[0]?.id ?? '')
  const show = () =>
    void run({
      type: 'stage.show',
      stage:
        stage.show === 'notes' ? { ...stage, group: group.id, scroll: 0 } : { show: 'plan', group: group.id, section, scroll: 0 },
    })
  const lock = () => {
    const { locked, name } = group
    void run(
      { type: 'lock.set', group: group.id, locked: !locked },
      {
        done: locked ? t('groups.unlocked', { group: name }) : t('groups.locked', { group: name }),
        undo: { type: 'lock.set', group: group.id, locked },
      },
    )
  }
  return (
    <article className={styles.card} data-shown={shown}>
      <h3 className={styles.name}>
        {mayRead ? (
          <Link to={{ page: 'board', workshop, group: group.id, tab: 'plan', at: null }}>
            <GroupName group={group} />
          </Link>
        ) : (
          <GroupName group={group} />
        )}
      </h3>
      <div className={styles.state}>
        {group.id !== PLENARY && <People group={group} />}
        {group.locked && (
          <span className="badge">
            <IconLock size={14} aria-hidden="true" />
            {t('groups.isLocked')}
          </span>
        )}
        {shown && <span className="badge">{t('groups.isShown')}</span>}
      </div>
      {overview !== null && <Progress filled={overview.filled} required={overview.required} />}
      {overview !== null && (
        <div>
          <ActivityChart activity={overview.activity} highest={highest} />
          <LastEdit at={overview.lastEditAt} />
        </div>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<IconPresentation size={18} />}
          onClick={show}
          disabled={shown}
          aria-label={t('groups.showGroup', { group: group.name })}
        >
          {t('groups.show')}
        </Button>
        <Button
          size="small"
          icon={group.locked ? <IconLockOpen size={18} /> : <IconLock size={18} />}
          onClick={lock}
          aria-label={
            group.locked ? t('groups.unlockGroup', { group: group.name }) : t('groups.lockGroup', { group: group.name })
          }
        >
          {group.locked ? t('groups.unlock') : t('groups.lock')}
        </Button>
      </div>
    </article>
  )
}

function People({ group }: { readonly group: Group }) {
  const { t } = useTranslation('director')
  const online = useLive((snapshot) => snapshot.presence.online)
  const participants = useRoom((state) => state.participants)
  const people = participants.filter((participant) => participant.group === group.id && !participant.removed)
  if (people.length === 0) return <p className="soft small">{t('groups.nobody')}</p>
  return (
    <details className={styles.people}>
      <summary>
        {t('groups.online', { online: people.filter(({ id }) => online.includes(id)).length, count: people.length })}
      </summary>
      <ul>
        {people.map(({ id, name, organisation }) => (
          <li key={id}>
            <bdi>{name}</bdi>, <bdi className="soft">{organisation}</bdi>
            {!online.includes(id) && <span className="soft"> ({t('groups.away')})</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Progress({ filled, required }: { readonly filled: number; readonly required: number }) {
  const { t } = useTranslation('director')
  return (
    <label className={styles.progress}>
      <span>{t('groups.progress', { filled, required })}</span>
      <progress value={filled} max={Math.max(1, required)} />
    </label>
  )
}

function LastEdit({ at }: { readonly at: number | null }) {
  const { t } = useTranslation('director')
  const now = useServerNow(AGE_DRAWN_EVERY_MS)
  if (at === null) return <p className="soft small">{t('groups.noEdit')}</p>
  const { unit, count } = ago(now - at)
  return <p className="soft small">{t(`groups.lastEdit.${unit}`, { count })}</p>
}
