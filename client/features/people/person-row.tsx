import { IconUserMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Participant, personRole } from '../../../shared/domain/participant.ts'
import { PLENARY } from '../../../shared/ids.ts'
import { useLive, useRoom } from '../../live/use-live.tsx'
import { IconButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useChoice } from '../../ui/use-choice.ts'
import { useRun } from '../room/use-run.ts'
import styles from './person-row.module.css'
import { Presence } from './presence.tsx'

const NO_GROUP = ''

export function PersonRow({ person }: { readonly person: Participant }) {
  const { t } = useTranslation(['people', 'common'])
  const run = useRun()
  const allGroups = useRoom((state) => state.groups)
  const me = useLive((snapshot) => snapshot.me)
  const [removing, setRemoving] = useState(false)
  const groups = allGroups.filter(({ id, removed }) => id !== PLENARY && !removed)
  const group = groups.find(({ id }) => id === person.group)
  const self = person.id === me
  const [shownGroup, moveTo] = useChoice(group?.id ?? null, (to) => run({ type: 'person.move', id: person.id, group: to }))
  const [shownRole, giveRole] = useChoice(person.role, (role) =>
    run({ type: 'person.role', id: person.id, role: personRole.parse(role) }),
  )

  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <div className={styles.name}>
          <bdi>{person.name}</bdi> {self && <span className="badge">{t('you')}</span>}
        </div>
        <div className="soft small" dir="auto">
          {person.organisation}
        </div>
      </div>
      <Presence id={person.id} />
      <select
        className={`input ${styles.group}`}
        aria-label={t('groupOf', { name: person.name })}
        value={shownGroup ?? NO_GROUP}
        onChange={(event) => moveTo(groups.find(({ id }) => id === event.target.value)?.id ?? null)}
      >
        <option value={NO_GROUP}>{t('noGroup')}</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className={`input ${styles.role}`}
        aria-label={t('roleOf', { name: person.name })}
        value={shownRole}
        disabled={self}
        onChange={(event) => giveRole(personRole.parse(event.target.value))}
      >
        {personRole.options.map((role) => (
          <option key={role} value={role}>
            {t(`common:role.${role}`)}
          </option>
        ))}
      </select>
      <IconButton
        size="small"
        label={t('removeOf', { name: person.name })}
        icon={<IconUserMinus size={18} />}
        disabled={self}
        onClick={() => setRemoving(true)}
      />
      {removing && (
        <ConfirmDialog
          title={t('removeTitle', { name: person.name })}
          action={t('common:remove')}
          onConfirm={() => void run({ type: 'person.remove', id: person.id }, { done: t('removed', { name: person.name }) })}
          onClose={() => setRemoving(false)}
        >
          <p>{t('removeText')}</p>
        </ConfirmDialog>
      )}
    </li>
  )
}
