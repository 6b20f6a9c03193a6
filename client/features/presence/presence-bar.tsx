import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSession } from '../../sync/document-session.ts'
import { Popover } from '../../ui/popover.tsx'
import { Avatar } from './avatar.tsx'
import { type Present, usePeople } from './people.ts'
import styles from './presence.module.css'
import { useWhere } from './use-where.ts'

const FACES = 5

interface PresenceBarProps {
  readonly plan: DocumentSession
  readonly notes: DocumentSession
}

/** Who else is on this board, and where. */
export function PresenceBar({ plan, notes }: PresenceBarProps) {
  const { t } = useTranslation('presence')
  const [open, setOpen] = useState(false)
  const inPlan = usePeople(plan)
  const inNotes = usePeople(notes)
  const people = merged(inPlan, inNotes)
  const where = useWhere(notes)
  const placeOf = ({ at }: Present) => (at === null ? null : where(at))

  return (
    <Popover
      open={open}
      onOpen={setOpen}
      className={styles.bar}
      button={
        people.length === 0 ? (
          <span className={styles.alone}>
            <IconUsers size={20} stroke={1.75} aria-hidden="true" />
            <span>{t('alone')}</span>
          </span>
        ) : (
          <span className={styles.faces}>
            {people.slice(0, FACES).map((person) => (
              <Avatar key={person.id} person={person} />
            ))}
            {people.length > FACES && <span className={styles.more}>+{people.length - FACES}</span>}
            <span className="visually-hidden">{t('count', { count: people.length })}</span>
          </span>
        )
      }
    >
      <div className={`popover ${styles.list}`}>
        <h2>{t('title')}</h2>
        {people.length === 0 ? (
          <p className="soft small">{t('nobody')}</p>
        ) : (
          <ul>
            {people.map((person) => (
              <li key={person.id} className={styles.person}>
                <Avatar person={person} />
                <div>
                  <div className={styles.name} dir="auto">
                    {person.name}
                  </div>
                  <div className="soft small" dir="auto">
                    {person.organisation}
                  </div>
                  {placeOf(person) !== null && (
                    <div className="soft small" dir="auto">
                      {placeOf(person)}
                    </div>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Popover>
  )
}

/** Somebody is in one document at a time, though both are open: the place they told last is the one they have. */
function merged(...lists: readonly (readonly Present[])[]): Present[] {
  const people = new Map<string, Present>()
  for (const person of lists.flat()) {
    const before = people.get(person.id)
    if (before === undefined || before.at === null) people.set(person.id, person)
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
