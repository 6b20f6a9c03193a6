import type * as Y from 'yjs'
import type { CellType, Column, Field, PlanTemplate } from '../templates/plan-template.ts'
import { fieldKey, isMany, isText, type Row, readMany, readScalar, rowIds, tableOf, valuesOf } from './plan.ts'
import { plainText } from './rich-text.ts'

/** One value as people see it: '' or null or [] is empty. Several values are a list. */
export type CellContent = string | number | boolean | null | readonly string[]

export interface RowContent {
  readonly id: string
  readonly cells: Readonly<Record<string, CellContent>>
}

/** What stands in one field. Rich text is its plain text. */
export type FieldContent =
  | { readonly kind: 'richtext'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly RowContent[] }
  | { readonly kind: 'object'; readonly parts: Readonly<Record<string, CellContent>> }
  | { readonly kind: 'cell'; readonly value: CellContent }

/** By `fieldKey(section, field)`. */
export type PlanContent = ReadonlyMap<string, FieldContent>

/** Reads a whole plan into plain values; whatever has a wrong shape in the document reads as empty. */
export function readPlan(doc: Y.Doc, template: PlanTemplate): PlanContent {
  const content = new Map<string, FieldContent>()
  for (const section of template.sections) {
    for (const field of section.fields) content.set(fieldKey(section.id, field.id), readField(doc, section.id, field))
  }
  return content
}

export function readField(doc: Y.Doc, section: string, field: Field): FieldContent {
  const key = fieldKey(section, field.id)
  const { type } = field
  switch (type.kind) {
    case 'richtext':
      return { kind: 'richtext', text: plainText(doc.getXmlFragment(key)) }
    case 'table':
    case 'raci':
    case 'workflow':
      return { kind: 'rows', rows: readRows(tableOf(doc, key), type.columns) }
    case 'object':
      return { kind: 'object', parts: byId(type.parts, (part) => readRoot(doc, fieldKey(section, field.id, part.id), part.type)) }
    case 'cell':
      return { kind: 'cell', value: readRoot(doc, key, type.type) }
  }
}

function readRoot(doc: Y.Doc, key: string, type: CellType): CellContent {
  if (isText(type)) return doc.getText(key).toString()
  return isMany(type) ? readMany(valuesOf(doc), key) : readScalar(valuesOf(doc), key)
}

function readRows(table: Y.Map<Row>, columns: readonly Column[]): RowContent[] {
  return rowIds(table).flatMap((id) => {
    const row = table.get(id)
    return row === undefined ? [] : [{ id, cells: byId(columns, (column) => readCell(row, column)) }]
  })
}

function readCell(row: Row, { id, type }: Column): CellContent {
  if (isMany(type)) return readMany(row, id)
  return isText(type) ? readText(row.get(id)) : readScalar(row, id)
}

/** A text in a cell is a Y.Text, known here by what it can do, so that this works across copies of Yjs. */
function readText(value: unknown): string {
  return typeof value === 'object' && value !== null && 'toDelta' in value ? String(value) : ''
}

function byId(columns: readonly Column[], read: (column: Column) => CellContent): Record<string, CellContent> {
  return Object.fromEntries(columns.map((column) => [column.id, read(column)]))
}

export function isEmpty(value: CellContent): boolean {
  return value === null || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)
}
