import { columnsOf, fieldKey } from '../documents/plan.ts'
import { type FieldContent, isEmpty, type PlanContent, type RowContent } from '../documents/plan-content.ts'
import type { Field, PlanTemplate } from '../templates/plan-template.ts'
import type { Finding } from './plan-finding.ts'
import { checkField } from './plan-format.ts'
import { checkAcrossFields } from './plan-rules.ts'

export interface Progress {
  /** Required fields that are filled. */
  readonly filled: number
  readonly required: number
}

export interface PlanProgress extends Progress {
  readonly sections: ReadonlyMap<string, Progress>
}

/** What is missing, wrong or doubtful in a plan, in the order of the template; rules across fields come last. */
export function checkPlan(template: PlanTemplate, content: PlanContent): Finding[] {
  const findings: Finding[] = []
  for (const section of template.sections) {
    for (const field of section.fields) {
      const found = content.get(fieldKey(section.id, field.id))
      if (found === undefined) continue
      const place = { section: section.id, field: field.id }
      if (field.required && !isFilled(field, found)) findings.push({ code: 'required', severity: 'missing', ...place })
      findings.push(...checkField(field, found).map((finding) => ({ ...finding, ...place })))
    }
  }
  return [...findings, ...checkAcrossFields(content)]
}

export function planProgress(template: PlanTemplate, content: PlanContent): PlanProgress {
  const sections = new Map<string, Progress>()
  for (const section of template.sections) {
    const required = section.fields.filter((field) => field.required)
    const filled = required.filter((field) => {
      const found = content.get(fieldKey(section.id, field.id))
      return found !== undefined && isFilled(field, found)
    })
    sections.set(section.id, { filled: filled.length, required: required.length })
  }
  const all = [...sections.values()]
  return { filled: sum(all.map(({ filled }) => filled)), required: sum(all.map(({ required }) => required)), sections }
}

/** A table is filled when as many rows as it needs hold something; an object when its required parts do. */
export function isFilled(field: Field, content: FieldContent): boolean {
  switch (content.kind) {
    case 'richtext':
      return content.text.trim() !== ''
    case 'cell':
      return !isEmpty(content.value)
    case 'object': {
      const required = field.type.kind === 'object' ? field.type.parts.filter((part) => part.required) : []
      const values = required.length > 0 ? required.map(({ id }) => content.parts[id] ?? null) : Object.values(content.parts)
      return required.length > 0 ? values.every((value) => !isEmpty(value)) : values.some((value) => !isEmpty(value))
    }
    case 'rows':
      return content.rows.filter((row) => holdsSomething(row)).length >= neededRows(field)
  }
}

function neededRows(field: Field): number {
  return columnsOf(field) !== null && 'minRows' in field.type ? Math.max(1, field.type.minRows ?? 1) : 1
}

function holdsSomething(row: RowContent): boolean {
  return Object.values(row.cells).some((value) => !isEmpty(value))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
