import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PLENARY } from '../../../shared/ids.ts'
import { useLive, useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { useRun } from '../room/use-run.ts'
import { highestOf } from './activity.ts'
import { GroupCard } from './group-card.tsx'
import styles from './groups-panel.module.css'

/** How every group is doing; the plenary, which is a group too, last. */
export function GroupsPanel() {
  const { t } = useTranslation('director')
  const run = useRun()
  const all = useRoom((state) => state.groups)
  const overview = useLive((snapshot) => snapshot.overview)
  const there = all.filter(({ removed }) => !removed)
  const groups = [...there.filter(({ id }) => id !== PLENARY), ...there.filter(({ id }) => id === PLENARY)]
  const highest = highestOf(overview.map(({ activity }) => activity))
  const lock = (locked: boolean) =>
    void run(
      { type: 'lock.set', group: null, locked },
      {
        done: locked ? t('groups.allLocked') : t('groups.allUnlocked'),
        // Taking it back is whole only where all were alike before.
        ...(there.every((group) => group.locked !== locked) && { undo: { type: 'lock.set', group: null, locked: !locked } }),
      },
    )
  return (
    <section className={styles.panel} aria-labelledby="director-groups">
      <div className="row spread">
        <h2 id="director-groups">{t('groups.title')}</h2>
        <div className="row">
          <Button
            size="small"
            icon={<IconLock size={18} />}
            onClick={() => lock(true)}
            disabled={there.every(({ locked }) => locked)}
          >
            {t('groups.lockAll')}
          </Button>
          <Button
            size="small"
            icon={<IconLockOpen size={18} />}
            onClick={() => lock(false)}
            disabled={!there.some(({ locked }) => locked)}
          >
            {t('groups.unlockAll')}
          </Button>
        </div>
      </div>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.id}>
            <GroupCard group={group} overview={overview.find((each) => each.group === group.id) ?? null} highest={highest} />
          </li>
        ))}
      </ul>
    </section>
  )
}
