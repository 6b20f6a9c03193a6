import * as Y from 'yjs'
import { optionKey, type Row, valuesOf } from '../../../shared/documents/plan.ts'

/**
 * Where one value lies: a key of a map, be it the plan's `values` or a table's row. A text has its own shared type,
 * a root of the document or a part of the row.
 */
export interface Place {
  readonly map: Y.Map<unknown>
  readonly key: string
  /** The text, where it exists already; `make` gives a row a text it lacks. */
  readonly text: () => Y.Text | null
  readonly makeText: () => Y.Text
}

export function fieldPlace(doc: Y.Doc, key: string): Place {
  const text = () => doc.getText(key)
  return { map: valuesOf(doc), key, text, makeText: text }
}

export function rowPlace(row: Row, column: string): Place {
  const text = () => {
    const value = row.get(column)
    return value instanceof Y.Text ? value : null
  }
  return {
    map: row,
    key: column,
    text,
    // Rows are made whole, so this is only for a row that came without a column: from a program, or an older template.
    makeText: () => text() ?? row.set(column, new Y.Text()),
  }
}

/** Writes a single value where it differs; an empty one is taken out. To be called within a transaction. */
export function writeScalar({ map, key }: Place, value: string | number | boolean | null): void {
  if (value === null || value === '') {
    if (map.has(key)) map.delete(key)
  } else if (map.get(key) !== value) map.set(key, value)
}

/** Ticks or unticks one of several options. To be called within a transaction. */
export function writeOption({ map, key }: Place, option: string, ticked: boolean): void {
  const name = optionKey(key, option)
  if ((map.get(name) === true) !== ticked) map.set(name, ticked)
}
