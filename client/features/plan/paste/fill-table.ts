import type * as Y from 'yjs'
import { isMany, isText, type Row, readMany, rowIds } from '../../../../shared/documents/plan.ts'
import type { Column, RowDefaults } from '../../../../shared/templates/plan-template.ts'
import { folded } from '../cells/find-member.ts'
import { editBetween } from '../cells/text-edit.ts'
import { rowPlace, writeOption, writeScalar } from '../place.ts'
import { addRow } from '../table/rows.ts'
import { type Pasted, readCell } from './read-cell.ts'
import type { Grid } from './spreadsheet.ts'

export interface Target {
  readonly table: Y.Map<Row>
  readonly columns: readonly Column[]
  readonly maxRows: number
  /** The cell that the grid's first cell goes to; rows below the last one are added. */
  readonly row: number
  readonly column: number
  readonly decimalComma: boolean
}

export interface Filled {
  readonly rows: number
  /** Texts that mean nothing in their column. What stood there stays. */
  readonly unread: readonly string[]
  /** Rows beyond the table's limit. */
  readonly dropped: number
}

/** Fills cells right and down. Empty pasted cells leave what stands there. To be called within a transaction. */
export function fillTable(grid: Grid, { table, columns, maxRows, row, column, decimalComma }: Target): Filled {
  const shown = columns.slice(column)
  const lines = isHeader(grid[0], shown) ? grid.slice(1) : grid
  const ids = rowIds(table)
  const fitting = lines.slice(0, Math.max(0, Math.max(maxRows, ids.length) - row))
  const unread: string[] = []
  fitting.forEach((line, index) => {
    const values = new Map<Column, Exclude<Pasted, null>>()
    shown.forEach((each, i) => {
      const text = line[i] ?? ''
      if (text === '') return
      const value = readCell(each.type, text, decimalComma)
      if (value === null) unread.push(text)
      else values.set(each, value)
    })
    const existing = table.get(ids[row + index] ?? '')
    if (existing !== undefined) for (const [each, value] of values) writeCell(existing, each, value)
    else addRow(table, columns, rowIds(table).length, defaultsOf(values))
  })
  return { rows: fitting.length, unread, dropped: lines.length - fitting.length }
}

/** A first line that repeats the columns' names is not content. */
function isHeader(line: readonly string[] | undefined, columns: readonly Column[]): boolean {
  const named = columns.slice(0, line?.length ?? 0)
  return (
    line !== undefined &&
    named.length > 1 &&
    named.every(({ label }, i) => [label.en, label.fr].some((name) => folded(name) === folded(line[i] ?? '')))
  )
}

function writeCell(row: Row, { id, type }: Column, value: Exclude<Pasted, null>): void {
  const place = rowPlace(row, id)
  if (isText(type)) {
    const text = place.makeText()
    const wanted = String(value)
    const edit = editBetween(text.toString(), wanted, wanted.length)
    if (edit === null) return
    text.delete(edit.index, edit.remove)
    text.insert(edit.index, edit.insert)
  } else if (isMany(type)) {
    const wanted = Array.isArray(value) ? value : []
    for (const option of readMany(row, id)) if (!wanted.includes(option)) writeOption(place, option, false)
    for (const option of wanted) writeOption(place, option, true)
  } else if (!Array.isArray(value) && typeof value !== 'object') writeScalar(place, value)
}

function defaultsOf(values: ReadonlyMap<Column, Exclude<Pasted, null>>): RowDefaults {
  return Object.fromEntries([...values].map(([{ id }, value]) => [id, typeof value === 'object' ? [...value] : value]))
}
