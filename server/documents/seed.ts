import * as Y from 'yjs'
import type { DocumentKind } from '../../shared/documents/name.ts'
import { orderKeys } from '../../shared/documents/order-key.ts'
import { columnsOf, fieldKey, fillRow, isText, optionKey, type Row, tableOf, valuesOf } from '../../shared/documents/plan.ts'
import { randomId } from '../../shared/ids.ts'
import { unreachable } from '../../shared/refusals.ts'
import { type CellType, type Field, OPERATION_PLAN, type RowDefaults } from '../../shared/templates/plan-template.ts'

/**
 * The first state of a document, as one Yjs update. Made by the server, once for each document, in the transaction that
 * makes the document; no client ever fills in a template. Notes begin empty: their questions stand in the room's state.
 */
export function firstState(kind: DocumentKind): Uint8Array {
  const doc = new Y.Doc()
  switch (kind) {
    case 'plan':
      doc.transact(() => {
        for (const section of OPERATION_PLAN.sections) for (const field of section.fields) seedField(doc, section.id, field)
      })
      break
    case 'notes':
      break
    default:
      unreachable(kind)
  }
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

function seedField(doc: Y.Doc, section: string, field: Field): void {
  const { type } = field
  const columns = columnsOf(field)
  if (columns !== null && 'defaultRows' in type) {
    const table = tableOf(doc, fieldKey(section, field.id))
    const keys = orderKeys(type.defaultRows.length)
    for (const [index, values] of type.defaultRows.entries()) {
      const row: Row = new Y.Map()
      table.set(randomId(), row)
      fillRow(row, columns, keys[index] ?? '', values, (text) => new Y.Text(text))
    }
  } else if (type.kind === 'object') {
    for (const part of type.parts) seedValue(doc, fieldKey(section, field.id, part.id), part.type, field.partDefaults?.[part.id])
  } else if (type.kind === 'cell') seedValue(doc, fieldKey(section, field.id), type.type, field.default)
}

function seedValue(doc: Y.Doc, key: string, type: CellType, value: RowDefaults[string] | undefined): void {
  if (value === undefined) return
  if (isText(type)) doc.getText(key).insert(0, String(value))
  else if (Array.isArray(value)) for (const option of value) valuesOf(doc).set(optionKey(key, option), true)
  else valuesOf(doc).set(key, value)
}
