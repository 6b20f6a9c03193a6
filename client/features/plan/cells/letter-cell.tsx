import type { Option } from '../../../../shared/templates/plan-template.ts'
import { writeScalar } from '../place.ts'
import { usePlan, useWrite } from '../plan-context.ts'
import { useTemplateText } from '../template-text.ts'
import { useScalar } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import styles from './cells.module.css'

interface LetterCellProps extends Pick<CellProps, 'place' | 'naming'> {
  readonly options: readonly Option[]
}

/** One letter of a RACI matrix: pick it, or press it; Backspace clears. */
export function LetterCell({ place, naming, options }: LetterCellProps) {
  const { editable } = usePlan()
  const text = useTemplateText()
  const write = useWrite()
  const stored = useScalar(place)
  const value = typeof stored === 'string' ? stored : ''
  if (!editable)
    return (
      <span className={styles.letter} data-letter={value}>
        {value}
      </span>
    )
  const set = (letter: string) => write(() => writeScalar(place, letter))
  return (
    <select
      {...naming}
      className={`input ${styles.letter}`}
      data-letter={value}
      title={text(options.find((option) => option.value === value)?.label ?? { en: '', fr: '' })}
      value={value}
      onChange={(event) => set(event.target.value)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const letter = options.find((option) => option.value === event.key.toUpperCase())?.value
        if (letter === undefined && event.key !== 'Backspace' && event.key !== 'Delete') return
        event.preventDefault()
        set(letter ?? '')
      }}
    >
      <option value="">–</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.value}
        </option>
      ))}
      {value !== '' && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
    </select>
  )
}
