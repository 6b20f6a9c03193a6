// STUB owner: lead (coming within minutes); these types are final
import type * as Y from 'yjs'
import type { PlanTemplate } from '../templates/plan-template.ts'

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

export function readPlan(_doc: Y.Doc, _template: PlanTemplate): PlanContent {
  throw new Error('stub')
}
