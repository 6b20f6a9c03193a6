import { type CellContent, isEmpty, type RowContent } from '../../../shared/documents/plan-content.ts'
import type { CellType, Column } from '../../../shared/templates/plan-template.ts'
import { useRoom } from '../../live/use-live.tsx'
import { useCellText } from './cells/cell-text.ts'
import { Legend } from './legend.tsx'
import styles from './plan-section-view.module.css'
import { useTemplateText } from './template-text.ts'

/** More columns than these become unreadable from the back row. */
const WIDEST_TABLE = 5

/** No word of a language we have: an address or a number, which would make a column too wide for the wall. */
const LONG_WORD = /\S{24,}/g
const ZERO_WIDTH_SPACE = '\u200b'

function breakable(text: string): string {
  return text.replaceAll(LONG_WORD, (word) => word.replaceAll(/.{12}/gu, `$&${ZERO_WIDTH_SPACE}`))
}

export function ValueView({ type, value }: { readonly type: CellType; readonly value: CellContent }) {
  const timeZone = useRoom((state) => state.workshop.timeZone)
  const shown = useCellText(timeZone)(type, value)
  if (typeof shown === 'string')
    return (
      <p className={styles.text} dir="auto" data-kind={type.kind}>
        {breakable(shown)}
      </p>
    )
  return (
    <ul className={styles.values}>
      {shown.map((each) => (
        <li key={each} dir="auto">
          {each}
        </li>
      ))}
    </ul>
  )
}

export function PartsView({ parts, values }: { readonly parts: readonly Column[]; readonly values: RowContent['cells'] }) {
  const text = useTemplateText()
  return (
    <dl className={styles.parts}>
      {parts.map(({ id, label, type }) => {
        const value = values[id] ?? null
        return isEmpty(value) ? null : (
          <div key={id}>
            <dt>{text(label)}</dt>
            <dd>
              <ValueView type={type} value={value} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

interface RowsViewProps {
  readonly columns: readonly Column[]
  readonly rows: readonly RowContent[]
  /** A RACI matrix: single letters fit in many columns. */
  readonly letters: boolean
}

export function RowsView({ columns, rows, letters }: RowsViewProps) {
  const text = useTemplateText()
  const filled = rows.filter(({ cells }) => Object.values(cells).some((value) => !isEmpty(value)))
  if (columns.length > WIDEST_TABLE && !letters) {
    return (
      <ol className={styles.cards}>
        {filled.map(({ id, cells }) => (
          <li key={id}>
            <PartsView parts={columns} values={cells} />
          </li>
        ))}
      </ol>
    )
  }
  return (
    <>
      <table className={styles.table} data-letters={letters ? '' : undefined}>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {text(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map((column, index) => {
                const value = cells[column.id] ?? null
                // A letter's full label would not fit.
                return (
                  <td key={column.id}>
                    {letters && index > 0 ? String(value ?? '') : <ValueView type={column.type} value={value} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {letters && <Legend columns={columns} className={styles.legend} />}
    </>
  )
}
