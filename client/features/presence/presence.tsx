import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Awareness } from 'y-protocols/awareness'
import type { DocumentSession } from '../../sync/document-session.ts'
import { Avatar } from './avatar.tsx'
import { usePeople } from './people.ts'
import styles from './presence.module.css'

/** As many as a heading has room for. */
const SHOWN = 3

/** Tells the others where this person is: a section of the plan or a note's key. */
export function useShowWhere({ awareness }: DocumentSession, at: string | null): void {
  useEffect(() => show(awareness, at), [awareness, at])
  useEffect(() => () => show(awareness, null), [awareness])
}

function show(awareness: Awareness, at: string | null): void {
  // There is no state of one's own while this person may not be seen.
  if (awareness.getLocalState() !== null) awareness.setLocalStateField('at', at)
}

/** The others who are at `at` now, as initials with names for screen readers; nothing when nobody is. */
export function PeopleAt({ session, at }: { readonly session: DocumentSession; readonly at: string }) {
  const { t } = useTranslation('presence')
  const people = usePeople(session).filter((person) => person.at === at)
  if (people.length === 0) return null
  const names = people.map(({ name }) => name).join(', ')
  return (
    <span className={styles.at} title={names}>
      <span className="visually-hidden">{t('here', { names })}</span>
      {people.slice(0, SHOWN).map((person) => (
        <Avatar key={person.id} person={person} size="small" />
      ))}
      {people.length > SHOWN && (
        <span aria-hidden="true" className={styles.more}>
          +{people.length - SHOWN}
        </span>
      )}
    </span>
  )
}
