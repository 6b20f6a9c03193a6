import { useTranslation } from 'react-i18next'
import { fromInput, instantText, isDate, isInstant, isTime, localTime, toInput } from '../date-time.ts'
import { writeScalar } from '../place.ts'
import { usePlan, useWrite } from '../plan-context.ts'
import { useReaderLanguage } from '../template-text.ts'
import { useScalar } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import styles from './cells.module.css'
import { useDraft } from './use-draft.ts'

/** One of the browser's own date controls. `read` gives null for what is not whole yet: then nothing is written. */
function useMoment({ place }: CellProps, shown: (stored: string) => string, read: (edited: string) => string | null) {
  const write = useWrite()
  const value = useScalar(place)
  const stored = typeof value === 'string' ? value : ''
  const draft = useDraft(shown(stored), (edited) => {
    const whole = edited === '' ? '' : read(edited)
    if (whole !== null) write(() => writeScalar(place, whole))
  })
  return {
    stored,
    control: {
      value: draft.value,
      onChange: (event: { readonly target: { readonly value: string } }) => draft.change(event.target.value),
      onBlur: draft.settle,
    },
  }
}

export function DateCell(cell: CellProps) {
  const { control } = useMoment(
    cell,
    (stored) => (isDate(stored) ? stored : ''),
    (edited) => (isDate(edited) ? edited : null),
  )
  // Four digits of a year: the control would offer six.
  return <input {...cell.naming} className={`input ${styles.date}`} type="date" max="9999-12-31" {...control} />
}

export function TimeCell(cell: CellProps) {
  const { t } = useTranslation('plan')
  const { timeZone } = usePlan()
  const language = useReaderLanguage()
  const { stored, control } = useMoment(
    cell,
    (stored) => (isTime(stored) ? stored : ''),
    (edited) => (isTime(edited.slice(0, 5)) ? edited.slice(0, 5) : null),
  )
  return (
    <div className={styles.moment}>
      <input {...cell.naming} className={`input ${styles.time}`} type="time" {...control} />
      <span className={styles.unit}>UTC</span>
      {isTime(stored) && (
        <span className={styles.local}>{t('local', { time: localTime(stored, language, timeZone), zone: timeZone })}</span>
      )}
    </div>
  )
}

export function DateTimeCell(cell: CellProps) {
  const { t } = useTranslation('plan')
  const { timeZone } = usePlan()
  const language = useReaderLanguage()
  const { stored, control } = useMoment(cell, toInput, fromInput)
  return (
    <div className={styles.moment}>
      <input {...cell.naming} className={`input ${styles.dateTime}`} type="datetime-local" max="9999-12-31T23:59" {...control} />
      <span className={styles.unit}>UTC</span>
      {isInstant(stored) && (
        <span className={styles.local}>{t('local', { time: instantText(stored, language, timeZone), zone: timeZone })}</span>
      )}
    </div>
  )
}
