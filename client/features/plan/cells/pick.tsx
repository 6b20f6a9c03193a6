import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import type { Naming } from './cell.tsx'
import styles from './cells.module.css'

interface PickProps {
  readonly naming: Naming
  readonly form: 'list' | 'buttons'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** '' when nothing is picked; what is not among the options shows as it is. */
  readonly value: string
  readonly onPick: (value: string) => void
}

/** One of several, or none again. */
export function Pick({ naming, form, options, value, onPick }: PickProps) {
  const { t } = useTranslation('plan')
  const name = useId()
  const known = value === '' || options.some((option) => option.value === value)
  if (form === 'list') {
    return (
      <select {...naming} className="input" value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">{t('notSet')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {!known && <option value={value}>{value}</option>}
      </select>
    )
  }
  const { id: _, 'aria-invalid': invalid, ...group } = naming
  return (
    <div {...group} role="radiogroup" className={styles.picks} data-invalid={invalid === true ? '' : undefined}>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
          {option.label}
        </label>
      ))}
      {!known && <span dir="auto">{value}</span>}
      {value !== '' && (
        <Button size="small" tone="quiet" className={styles.clear ?? ''} onClick={() => onPick('')}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
