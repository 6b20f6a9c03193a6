import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PLENARY } from '../../../shared/ids.ts'
import { inLanguage, OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useRun } from '../room/use-run.ts'
import styles from './show-document.module.css'

const NOTES = 'notes'

/** Chooses a group's plan section or its notes for the stage. */
export function ShowDocument() {
  const { t } = useTranslation('director')
  const run = useRun()
  const groups = useRoom((state) => state.groups).filter(({ removed }) => !removed)
  const [chosen, setChosen] = useState<string | null>(null)
  const [what, setWhat] = useState<string | null>(null)
  const group = groups.find(({ id }) => id === chosen) ?? groups.find(({ id }) => id !== PLENARY) ?? groups[0]
  if (group === undefined) return null
  const section = what ?? group.focus[0] ?? OPERATION_PLAN.sections[0]?.id ?? NOTES
  const show = (event: FormEvent) => {
    event.preventDefault()
    const stage =
      section === NOTES
        ? ({ show: 'notes', group: group.id, scroll: 0 } as const)
        : ({ show: 'plan', group: group.id, section, scroll: 0 } as const)
    void run({ type: 'stage.show', stage })
  }
  return (
    <form className={styles.form} onSubmit={show}>
      <SelectField label={t('stage.group')} value={group.id} onChange={(event) => setChosen(event.target.value)}>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('stage.what')} value={section} onChange={(event) => setWhat(event.target.value)}>
        <option value={NOTES}>{t('stage.notesOption')}</option>
        <optgroup label={t('stage.plan')}>
          {OPERATION_PLAN.sections.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} {inLanguage(title, currentLanguage())}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <Button submit>{t('stage.show')}</Button>
    </form>
  )
}
