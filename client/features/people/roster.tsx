import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useRoom } from '../../live/use-live.tsx'
import { TextField } from '../../ui/field.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { Link } from '../../ui/link.tsx'
import { PersonRow } from './person-row.tsx'
import styles from './roster.module.css'
import { matchesFilter, type RosterPart, rosterOf } from './roster-parts.ts'

/** Everyone by group, to be moved, given a role, or removed. */
export function Roster() {
  const { t } = useTranslation('people')
  const participants = useRoom((state) => state.participants)
  const groups = useRoom((state) => state.groups)
  const workshop = useRoom((state) => state.workshop.id)
  const online = useLive((snapshot) => snapshot.presence.online)
  const [filter, setFilter] = useState('')

  const parts = rosterOf(participants, groups)
  const all = parts.flatMap(({ people }) => people)
  if (all.length === 0) {
    return (
      <div className="card stack">
        <p>{t('nobody')}</p>
        <p>
          <Link tone="primary" to={{ page: 'setup', workshop }}>
            {t('toSetup')}
          </Link>
        </p>
      </div>
    )
  }
  const found = all.filter((person) => matchesFilter(person, filter)).length
  const here = all.filter(({ id }) => online.includes(id)).length
  return (
    <>
      <div className={styles.top}>
        <p>{t('total', { count: all.length, online: here })}</p>
        <TextField
          type="search"
          label={t('filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          help={filter === '' ? undefined : t('found', { count: found })}
        />
      </div>
      {parts.map((part) => (
        <Part key={part.kind === 'group' ? part.group.id : part.kind} part={part} filter={filter} online={online} />
      ))}
    </>
  )
}

interface PartProps {
  readonly part: RosterPart
  readonly filter: string
  readonly online: readonly string[]
}

function Part({ part, filter, online }: PartProps) {
  const { t } = useTranslation('people')
  const shown = part.people.filter((person) => matchesFilter(person, filter))
  const isGroup = part.kind === 'group'
  if (shown.length === 0 && (filter !== '' || !isGroup)) return null
  const here = part.people.filter(({ id }) => online.includes(id)).length
  return (
    <section className={styles.part} data-kind={part.kind}>
      <header className={styles.head}>
        <h2>{isGroup ? <GroupName group={part.group} /> : t(`part.${part.kind}`)}</h2>
        <span className="soft small">{t('total', { count: part.people.length, online: here })}</span>
      </header>
      {part.kind === 'lost' && <p className="small">{t('lostText')}</p>}
      {shown.length === 0 ? (
        <p className="soft small">{t('emptyGroup')}</p>
      ) : (
        <ul className={styles.people}>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      )}
    </section>
  )
}
