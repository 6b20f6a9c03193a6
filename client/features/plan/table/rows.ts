import * as Y from 'yjs'
import { orderKeyBetween } from '../../../../shared/documents/order-key.ts'
import { fillRow, ROW_ORDER, type Row, rowIds } from '../../../../shared/documents/plan.ts'
import { randomId } from '../../../../shared/ids.ts'
import type { Column, RowDefaults } from '../../../../shared/templates/plan-template.ts'

/** Only such keys have room between them; another one could only come from a program that goes wrong. */
const SOUND = /^[0-9a-z]*[1-9a-z]$/

/** Makes a whole row at a position and returns its id. To be called within a transaction. */
export function addRow(table: Y.Map<Row>, columns: readonly Column[], position: number, values: RowDefaults = {}): string {
  const id = randomId()
  const row: Row = new Y.Map()
  fillRow(row, columns, keyAt(table, rowIds(table), position), values, (text) => new Y.Text(text))
  table.set(id, row)
  return id
}

/** Puts a row at a position among the others: one value, whatever the size of the table. */
export function moveRow(table: Y.Map<Row>, id: string, position: number): void {
  const others = rowIds(table).filter((each) => each !== id)
  table.get(id)?.set(ROW_ORDER, keyAt(table, others, position))
}

/** Takes a row out, and returns what puts it back as it was, wherever others have gone meanwhile. */
export function removeRow(table: Y.Map<Row>, id: string): (() => void) | null {
  const kept = table.get(id)?.clone()
  if (kept === undefined) return null
  table.delete(id)
  return () => {
    if (!table.has(id)) table.set(id, kept)
  }
}

function keyAt(table: Y.Map<Row>, ids: readonly string[], position: number): string {
  const keyOf = (id: string | undefined): string | null => {
    const key = id === undefined ? undefined : table.get(id)?.get(ROW_ORDER)
    return typeof key === 'string' && SOUND.test(key) ? key : null
  }
  const after = position > 0 ? keyOf(ids[position - 1]) : null
  // Two people can have made the same key; there is no room between those.
  const before = ids
    .slice(Math.max(0, position))
    .map(keyOf)
    .find((key) => key !== null && (after === null || key > after))
  return orderKeyBetween(after, before ?? null)
}
