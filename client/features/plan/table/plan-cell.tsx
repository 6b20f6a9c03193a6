import { memo, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../../../../shared/documents/plan.ts'
import type { Column } from '../../../../shared/templates/plan-template.ts'
import { Cell, type Naming } from '../cells/cell.tsx'
import { LetterCell } from '../cells/letter-cell.tsx'
import { FindingNotes } from '../finding-notes.tsx'
import { rowPlace } from '../place.ts'
import { useTemplateText } from '../template-text.ts'
import { useFindings } from '../use-findings.ts'
import { columnWidth } from './column-width.ts'
import styles from './table.module.css'

interface PlanCellProps {
  readonly section: string
  readonly field: string
  readonly rowId: string
  readonly row: Row
  readonly number: number
  readonly column: Column
  /** A role of a RACI matrix. */
  readonly letters: boolean
  /** The row's own marks stand in its first cell. */
  readonly first: boolean
}

export const PlanCell = memo(function PlanCell({ section, field, rowId, row, number, column, letters, first }: PlanCellProps) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const label = text(column.label)
  const findings = useFindings({ section, field, row: rowId, column: column.id })
  const notesId = useId()
  const place = useMemo(() => rowPlace(row, column.id), [row, column.id])
  const wrong = findings.some(({ severity }) => severity === 'wrong')
  const marked = findings.length > 0
  const naming = useMemo<Naming>(
    () => ({
      'aria-label': t('table.cell', { column: label, row: number }),
      ...(marked ? { 'aria-describedby': notesId } : {}),
      ...(wrong ? { 'aria-invalid': true } : {}),
    }),
    [t, label, number, marked, notesId, wrong],
  )
  return (
    <td data-column={column.id} data-width={columnWidth(column.type, letters)}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {letters && column.type.kind === 'choice' ? (
        <LetterCell place={place} naming={naming} options={column.type.options} />
      ) : (
        <Cell type={column.type} place={place} naming={naming} compact />
      )}
      <FindingNotes id={notesId} findings={findings} />
      {first && <RowNotes section={section} field={field} row={rowId} />}
    </td>
  )
})

function RowNotes(row: { readonly section: string; readonly field: string; readonly row: string }) {
  return <FindingNotes findings={useFindings(row)} />
}
