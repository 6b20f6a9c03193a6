import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSettings } from '../../../shared/domain/workshop.ts'
import { useRoom } from '../../live/use-live.tsx'
import { useChoice } from '../../ui/use-choice.ts'
import { useRun } from '../room/use-run.ts'
import styles from './settings-form.module.css'

const SETTINGS = ['openBoards', 'freeGroups'] as const

/** Switches that count at once, for everyone in the room. */
export function SettingsForm() {
  const { t } = useTranslation('setup')
  const id = useId()
  const run = useRun()
  const known = useRoom((state) => state.workshop.settings)
  const [settings, change] = useChoice<WorkshopSettings>(known, (settings) => run({ type: 'settings.change', settings }))
  return (
    <div className="card stack">
      {SETTINGS.map((each) => (
        <div key={each} className={styles.setting}>
          <input
            type="checkbox"
            id={`${id}-${each}`}
            aria-describedby={`${id}-${each}-help`}
            checked={settings[each]}
            onChange={(event) => change({ ...settings, [each]: event.target.checked })}
          />
          <label htmlFor={`${id}-${each}`}>{t(`settings.${each}`)}</label>
          <span id={`${id}-${each}-help`} className="field-help">
            {t(`settings.${each}Help`)}
          </span>
        </div>
      ))}
    </div>
  )
}
