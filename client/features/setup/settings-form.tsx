import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSettings } from '../../../shared/domain/workshop.ts'
import { useRoom } from '../../live/use-live.tsx'
import { useRun } from '../room/use-run.ts'
import styles from './settings-form.module.css'

const SETTINGS = ['openBoards', 'freeGroups'] as const

/** Switches that count at once, for everyone in the room. */
export function SettingsForm() {
  const { t } = useTranslation('setup')
  const id = useId()
  const run = useRun()
  const settings = useRoom((state) => state.workshop.settings)
  const change = (changes: Partial<WorkshopSettings>) =>
    void run({ type: 'settings.change', settings: { ...settings, ...changes } })
  return (
    <div className="card stack">
      {SETTINGS.map((each) => (
        <div key={each} className={styles.setting}>
          <input
            type="checkbox"
            id={`${id}-${each}`}
            aria-describedby={`${id}-${each}-help`}
            checked={settings[each]}
            onChange={(event) => change({ [each]: event.target.checked })}
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
