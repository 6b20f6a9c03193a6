import { type CellContent, type FieldContent, isEmpty } from '../documents/plan-content.ts'
import type { CellType, Column, Field } from '../templates/plan-template.ts'
import type { Finding } from './plan-finding.ts'

type FieldFinding = Omit<Finding, 'section' | 'field'>
type Mark = Pick<Finding, 'code' | 'severity' | 'params'>

/** The marks within one field: lengths, formats, ranges, required cells, numbers of rows. */
export function checkField(field: Field, content: FieldContent): FieldFinding[] {
  const { type } = field
  switch (content.kind) {
    case 'richtext':
      return type.kind === 'richtext' && content.text !== '' ? lengthMarks(content.text, type) : []
    case 'cell':
      return type.kind === 'cell' ? cellMarks(type.type, content.value) : []
    case 'object':
      return type.kind === 'object' ? columnMarks(type.parts, content.parts) : []
    case 'rows': {
      if (!('columns' in type)) return []
      const { minRows, maxRows, columns } = type
      const count = content.rows.length
      const marks: FieldFinding[] = []
      if (minRows !== undefined && count > 0 && count < minRows) marks.push(wrong('too-few-rows', { min: minRows }))
      if (maxRows !== undefined && count > maxRows) marks.push(wrong('too-many-rows', { max: maxRows }))
      return [
        ...marks,
        ...content.rows.flatMap(({ id, cells }) => columnMarks(columns, cells).map((mark) => ({ ...mark, row: id }))),
      ]
    }
  }
}

/** A row or an object that holds nothing at all is not scolded cell by cell. */
function columnMarks(columns: readonly Column[], cells: Readonly<Record<string, CellContent>>): FieldFinding[] {
  if (Object.values(cells).every(isEmpty)) return []
  return columns.flatMap(({ id, required, type }) => {
    const value = cells[id] ?? null
    if (isEmpty(value)) return required ? [{ code: 'required', severity: 'missing', column: id }] : []
    return cellMarks(type, value).map((mark) => ({ ...mark, column: id }))
  })
}

function cellMarks(type: CellType, value: CellContent): Mark[] {
  if (isEmpty(value)) return []
  switch (type.kind) {
    case 'text':
      return typeof value === 'string' ? [...lengthMarks(value, type), ...patternMarks(value, type.pattern)] : []
    case 'email':
      return typeof value === 'string' && !EMAIL.test(value.trim()) ? [wrong('email')] : []
    case 'number':
      return typeof value === 'number' ? numberMarks(value, type) : [wrong('not-a-number')]
    case 'choices':
    case 'checklist':
    case 'organisations':
    case 'members': {
      if (!Array.isArray(value)) return []
      const marks: Mark[] = []
      if (type.minItems !== undefined && value.length < type.minItems) marks.push(wrong('too-few', { min: type.minItems }))
      if ('maxItems' in type && type.maxItems !== undefined && value.length > type.maxItems)
        marks.push(wrong('too-many', { max: type.maxItems }))
      return marks
    }
    case 'date':
    case 'time':
    case 'datetime':
    case 'boolean':
    case 'choice':
    case 'organisation':
    case 'member':
      return []
  }
}

/**
 * The same loose test as the HTML standard's e-mail field, with a dot in the host. A dot belongs to no part, so that a
 * long text of dots is read once and not once for each.
 */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

function lengthMarks(
  text: string,
  { minLength, maxLength }: { minLength?: number | undefined; maxLength?: number | undefined },
): Mark[] {
  const length = [...text.trim()].length
  if (minLength !== undefined && length < minLength) return [wrong('too-short', { min: minLength })]
  return maxLength !== undefined && length > maxLength ? [wrong('too-long', { max: maxLength })] : []
}

const compiled = new Map<string, RegExp>()

function patternMarks(text: string, pattern: string | undefined): Mark[] {
  if (pattern === undefined) return []
  const expression = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`)
  compiled.set(pattern, expression)
  return expression.test(text.trim()) ? [] : [wrong('format')]
}

function numberMarks(
  value: number,
  { min, max, integer }: { min?: number | undefined; max?: number | undefined; integer?: boolean | undefined },
): Mark[] {
  if (min !== undefined && value < min) return [wrong('too-low', { min })]
  if (max !== undefined && value > max) return [wrong('too-high', { max })]
  return integer === true && !Number.isInteger(value) ? [wrong('not-whole')] : []
}

function wrong(code: Mark['code'], params?: Record<string, number>): Mark {
  return params === undefined ? { code, severity: 'wrong' } : { code, severity: 'wrong', params }
}
