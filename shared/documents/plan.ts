import type * as Y from 'yjs'
import type { CellType, Column, Field, PlanTemplate, RowDefaults } from '../templates/plan-template.ts'
import type { RootKind } from './root.ts'

/**
 * How a plan lies in its Yjs document. `key` is `<section>.<field>`, or `<section>.<field>.<part>` in an object field.
 *
 * - rich text: the XML fragment `key`
 * - text (and e-mail): the text `key`, merged character by character
 * - every other single value: entry `key` of the map `values`, last writer wins
 * - several values (choices, checklist, organisations, members): one entry `key#<option>` of `values` for each, true or
 *   false, so that two people who tick different boxes both win
 * - table, RACI, workflow: the map `key`, row id -> row; a row is a map with `order` (an order key) and its cells, each
 *   by column id as above: a text is a Y.Text made with the row, several values are `<column>#<option>`
 *
 * Every shared type that two clients could create at once is a root type; a row is made whole by the one who adds it.
 */
export const VALUES = 'values'
export const ROW_ORDER = 'order'

export type Scalar = string | number | boolean | null
export type Row = Y.Map<unknown>

export function fieldKey(section: string, field: string, part?: string): string {
  return part === undefined ? `${section}.${field}` : `${section}.${field}.${part}`
}

export function isText(type: CellType): boolean {
  return type.kind === 'text' || type.kind === 'email'
}

export function isMany(type: CellType): boolean {
  return type.kind === 'choices' || type.kind === 'checklist' || type.kind === 'organisations' || type.kind === 'members'
}

export function optionKey(key: string, option: string): string {
  return `${key}#${option}`
}

export function valuesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(VALUES)
}

export function tableOf(doc: Y.Doc, key: string): Y.Map<Row> {
  return doc.getMap(key)
}

/** A stored value as a plain one; anything that is not one of ours (a hostile client can write any type) is empty. */
export function readScalar(map: Y.Map<unknown>, key: string): Scalar {
  const value = map.get(key)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The ticked options under `key`, in code-point order. */
export function readMany(map: Y.Map<unknown>, key: string): string[] {
  const prefix = `${key}#`
  const ticked: string[] = []
  map.forEach((value, name) => {
    if (value === true && name.startsWith(prefix)) ticked.push(name.slice(prefix.length))
  })
  return ticked.sort()
}

/** Row ids in their order; equal order keys, which two clients can make at once, are told apart by the row's id. */
export function rowIds(table: Y.Map<Row>): string[] {
  const rows: { id: string; order: string }[] = []
  table.forEach((row, id) => {
    // Known by what only a map can do: an array or an element in a row's place has `get` too.
    if (typeof row?.has !== 'function') return
    const order = row.get(ROW_ORDER)
    rows.push({ id, order: typeof order === 'string' ? order : '' })
  })
  return rows.sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1)).map(({ id }) => id)
}

/** All root types that a plan may have, by name; the server refuses updates that write elsewhere. */
export function planRoots(template: PlanTemplate): Map<string, RootKind> {
  const roots = new Map<string, RootKind>([[VALUES, 'map']])
  for (const section of template.sections) {
    for (const field of section.fields) {
      const key = fieldKey(section.id, field.id)
      if (field.type.kind === 'object') {
        for (const part of field.type.parts) if (isText(part.type)) roots.set(fieldKey(section.id, field.id, part.id), 'text')
      } else if (field.type.kind === 'cell') {
        if (isText(field.type.type)) roots.set(key, 'text')
      } else roots.set(key, field.type.kind === 'richtext' ? 'blocks' : 'map')
    }
  }
  return roots
}

/** The columns of a table-like field, or null. */
export function columnsOf(field: Field): readonly Column[] | null {
  const { type } = field
  return type.kind === 'table' || type.kind === 'raci' || type.kind === 'workflow' ? type.columns : null
}

/** Writes a new row's cells. `makeText` makes a Y.Text, so that this module needs Yjs only for its types. */
export function fillRow(
  row: Row,
  columns: readonly Column[],
  order: string,
  values: RowDefaults,
  makeText: (text: string) => Y.Text,
): void {
  row.set(ROW_ORDER, order)
  for (const { id, type } of columns) {
    const value = values[id]
    if (isText(type)) row.set(id, makeText(typeof value === 'string' ? value : ''))
    else if (Array.isArray(value)) for (const option of value) row.set(optionKey(id, option), true)
    else if (value !== undefined) row.set(id, value)
  }
}
