import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationView } from '../../../shared/api.ts'
import type { GroupId } from '../../../shared/ids.ts'
import { GroupName } from '../../ui/group-name.tsx'
import styles from './group-choice.module.css'

interface GroupChoiceProps {
  readonly groups: InvitationView['groups']
  readonly chosen: GroupId | null
  readonly error?: string | undefined
  readonly onChoose: (group: GroupId) => void
}

/** Groups as large cards, so that a thumb finds them. */
export function GroupChoice({ groups, chosen, error, onChoose }: GroupChoiceProps) {
  const { t } = useTranslation('join')
  const id = useId()
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-error`}>
      <legend className="field-label">{t('group')}</legend>
      <div className={styles.cards}>
        {groups.map((group) => (
          <label key={group.id} className={styles.card} data-chosen={group.id === chosen}>
            <input
              type="radio"
              name={`${id}-group`}
              value={group.id}
              checked={group.id === chosen}
              onChange={() => onChoose(group.id)}
            />
            <GroupName group={group} />
          </label>
        ))}
      </div>
      <div id={`${id}-error`} className="field-error">
        {error}
      </div>
    </fieldset>
  )
}
