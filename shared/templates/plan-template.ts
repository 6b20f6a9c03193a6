import * as z from 'zod/mini'
import data from './operation-plan.json' with { type: 'json' }

/** A text that the template brings in both languages of the interface. */
export const bilingual = z.object({ en: z.string(), fr: z.string() })
export type Bilingual = z.infer<typeof bilingual>

/** A template's text in the reader's language; in English where the French is not written yet. */
export function inLanguage(text: Bilingual, language: 'en' | 'fr'): string {
  return text[language] === '' ? text.en : text[language]
}

const option = z.object({ value: z.string(), label: bilingual })
export type Option = z.infer<typeof option>

const limits = {
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
  /** A regular expression, anchored, for the whole text. */
  pattern: z.optional(z.string()),
}
const range = { min: z.optional(z.number()), max: z.optional(z.number()), integer: z.optional(z.boolean()) }

/** What one value can be: a field's own, a table's cell, or a part of an object field. */
export const cellType = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...limits, example: z.optional(z.string()) }),
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('number'), ...range }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('time') }),
  z.object({ kind: z.literal('datetime') }),
  z.object({ kind: z.literal('boolean') }),
  z.object({ kind: z.literal('choice'), options: z.array(option) }),
  z.object({
    kind: z.literal('choices'),
    options: z.array(option),
    minItems: z.optional(z.int()),
    maxItems: z.optional(z.int()),
  }),
  z.object({ kind: z.literal('checklist'), options: z.array(option), minItems: z.optional(z.int()) }),
  /** One organisation by name, suggestions from the list, free text allowed. */
  z.object({ kind: z.literal('organisation') }),
  z.object({ kind: z.literal('organisations'), minItems: z.optional(z.int()) }),
  /** One member administration, by its name in the members' list. */
  z.object({ kind: z.literal('member') }),
  z.object({ kind: z.literal('members'), minItems: z.optional(z.int()) }),
])
export type CellType = z.infer<typeof cellType>

/** A column of a table or a part of an object. */
export const column = z.object({ id: z.string(), label: bilingual, required: z.boolean(), type: cellType })
export type Column = z.infer<typeof column>

/** A starting value: plain JSON, by column id. Lists are for `choices`. */
const rowDefaults = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
export type RowDefaults = z.infer<typeof rowDefaults>

const tableShape = {
  columns: z.array(column),
  minRows: z.optional(z.int()),
  maxRows: z.optional(z.int()),
  defaultRows: z.array(rowDefaults),
}

export const fieldType = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('richtext'), minLength: z.optional(z.int()), maxLength: z.optional(z.int()) }),
  z.object({ kind: z.literal('table'), ...tableShape }),
  /** A table whose rows are tasks and whose other columns are roles, each cell R, A, C, I or empty. */
  z.object({ kind: z.literal('raci'), ...tableShape }),
  /** A table whose rows are numbered steps. */
  z.object({ kind: z.literal('workflow'), ...tableShape }),
  z.object({ kind: z.literal('object'), parts: z.array(column) }),
  z.object({ kind: z.literal('cell'), type: cellType }),
])
export type FieldType = z.infer<typeof fieldType>

const field = z.object({
  id: z.string(),
  label: bilingual,
  help: bilingual,
  required: z.boolean(),
  /** Starting value of a `cell` field. Parts of objects have theirs in `partDefaults`. */
  default: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  partDefaults: z.optional(rowDefaults),
  type: fieldType,
})
export type Field = z.infer<typeof field>

const section = z.object({
  id: z.string(),
  number: z.int(),
  title: bilingual,
  purpose: bilingual,
  fields: z.array(field),
})
export type Section = z.infer<typeof section>

export const planTemplate = z.object({ id: z.string(), title: bilingual, sections: z.array(section) })
export type PlanTemplate = z.infer<typeof planTemplate>

/** The operation plan of 17 sections. HS headings and control-list entries in it are illustrative. */
export const OPERATION_PLAN: PlanTemplate = planTemplate.parse(data)
