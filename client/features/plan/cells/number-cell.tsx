import { useTranslation } from 'react-i18next'
import { parseNumber } from '../numbers.ts'
import { writeScalar } from '../place.ts'
import { useWrite } from '../plan-context.ts'
import { useReaderLanguage } from '../template-text.ts'
import { useScalar } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import { numberText } from './cell-text.ts'
import styles from './cells.module.css'
import { useDraft } from './use-draft.ts'

/** What is no number is kept as it was typed, and marked by the checks. */
export function NumberCell({ place, naming }: CellProps) {
  const { t } = useTranslation('plan')
  const language = useReaderLanguage()
  const write = useWrite()
  const stored = useScalar(place)
  const draft = useDraft(numberText(stored, language), (typed) =>
    write(() => writeScalar(place, parseNumber(typed, language === 'fr') ?? typed.trim())),
  )
  return (
    <input
      {...naming}
      className={`input ${styles.number}`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      title={typeof stored === 'string' ? t('notANumber') : undefined}
      value={draft.value}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.settle}
    />
  )
}
