import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/access/can.ts'
import { type GroupId, PLENARY } from '../../../shared/ids.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { goTo } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { Link } from '../../ui/link.tsx'
import { useRun } from '../room/use-run.ts'
import styles from './board.module.css'
import { useReadableGroups } from './use-readable-groups.ts'

/** The board's address without a group: one's own board, a group to choose, or the list of those who read several. */
export function NoGroup() {
  const { t } = useTranslation('board')
  const actor = useActor()
  const workshop = useRoom((state) => state.workshop)
  const groups = useRoom((state) => state.groups)
  const readable = useReadableGroups()
  const run = useRun()
  const own =
    actor.kind === 'participant' && groups.some(({ id, removed }) => id === actor.group && !removed) ? actor.group : null
  useEffect(() => {
    if (own !== null) goTo({ page: 'board', workshop: workshop.id, group: own, tab: 'plan', at: null }, { replace: true })
  }, [own, workshop.id])
  if (own !== null) return null

  const choose = async (group: GroupId) => {
    await run({ type: 'profile.move', group })
  }
  if (can(actor, 'group.change', { workshop: workshop.id, settings: workshop.settings })) {
    return (
      <section className={styles.choice}>
        <h1>{t('choose.title')}</h1>
        <ul className={styles.groups}>
          {groups
            .filter(({ id, removed }) => id !== PLENARY && !removed)
            .map((group) => (
              <li key={group.id}>
                <Button onClick={() => void choose(group.id)}>
                  <GroupName group={group} />
                </Button>
              </li>
            ))}
        </ul>
      </section>
    )
  }
  if (actor.kind === 'participant' && (actor.role === 'member' || actor.role === 'rapporteur')) {
    return (
      <section className={styles.choice}>
        <h1>{t('waiting.title')}</h1>
        <p className="soft">{t('waiting.text')}</p>
      </section>
    )
  }
  return (
    <section className={styles.choice}>
      <h1>{t('list.title')}</h1>
      {readable.length === 0 && <p className="soft">{t('list.empty')}</p>}
      <ul className={styles.groups}>
        {readable.map((group) => (
          <li key={group.id}>
            <Link className="button" to={{ page: 'board', workshop: workshop.id, group: group.id, tab: 'plan', at: null }}>
              <GroupName group={group} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
