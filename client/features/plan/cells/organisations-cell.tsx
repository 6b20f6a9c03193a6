import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/button.tsx'
import { writeOption } from '../place.ts'
import { useWrite } from '../plan-context.ts'
import { useMany } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import styles from './cells.module.css'
import { suggestionsId } from './suggestions.tsx'

/** Several organisations: one line to add, a tag for each. */
export function OrganisationsCell({ place, naming }: CellProps) {
  const { t } = useTranslation('plan')
  const write = useWrite()
  const names = useMany(place)
  const [typed, setTyped] = useState('')
  const add = () => {
    const name = typed.trim().replaceAll(/\s+/g, ' ')
    if (name !== '') write(() => writeOption(place, name, true))
    setTyped('')
  }
  return (
    <div className={styles.organisations}>
      {names.length > 0 && (
        <ul className={styles.tags}>
          {names.map((name) => (
            <li key={name} className={styles.tag}>
              <span dir="auto">{name}</span>
              <IconButton
                size="small"
                label={t('removeName', { name })}
                icon={<IconX size={16} aria-hidden />}
                onClick={() => write(() => writeOption(place, name, false))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.adding}>
        <input
          {...naming}
          className="input"
          dir="auto"
          type="text"
          list={suggestionsId('organisations')}
          autoComplete="off"
          placeholder={t('addOrganisation')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
        <IconButton label={t('addOrganisation')} tone="plain" icon={<IconPlus size={18} aria-hidden />} onClick={add} />
      </div>
    </div>
  )
}
