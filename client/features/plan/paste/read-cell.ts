import type { CellType, Option } from '../../../../shared/templates/plan-template.ts'
import { findMember, folded } from '../cells/find-member.ts'
import { isDate, isInstant, isTime } from '../date-time.ts'
import { parseNumber } from '../numbers.ts'

/** What a pasted text means in a cell of a type; null when it cannot be kept there. */
export type Pasted = string | number | boolean | readonly string[] | null

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔', 'oui', 'vrai', 'o'])
const NO = new Set(['no', 'n', 'false', '0', '-', '✗', 'non', 'faux'])

export function readCell(type: CellType, text: string, decimalComma: boolean): Pasted {
  switch (type.kind) {
    case 'text':
    case 'email':
    case 'organisation':
      return text
    case 'member':
      return findMember(text) ?? text
    // What is no number is kept as text, and marked.
    case 'number':
      return parseNumber(text, decimalComma) ?? text
    case 'date':
      return readDate(text)
    case 'time':
      return readTime(text)
    case 'datetime':
      return readInstant(text)
    case 'boolean': {
      const word = folded(text)
      return YES.has(word) ? true : NO.has(word) ? false : null
    }
    case 'choice':
      return optionOf(type.options, text)
    case 'choices':
    case 'checklist':
      return several(text, (each) => optionOf(type.options, each))
    case 'members':
      return several(text, (each) => findMember(each) ?? null)
    case 'organisations':
      // Names of organisations have commas in them.
      return partsOf(text, /[;\n]/)
  }
}

function optionOf(options: readonly Option[], text: string): string | null {
  const wanted = folded(text)
  const found = options.find(({ value, label }) =>
    [value, label.en, label.fr].some((each) => each !== '' && folded(each) === wanted),
  )
  return found?.value ?? null
}

/** The whole text may be one option, since some have commas in them; otherwise every part of it must be one. */
function several(text: string, read: (each: string) => string | null): readonly string[] | null {
  const whole = read(text)
  if (whole !== null) return [whole]
  const parts = partsOf(text, /[;,\n]/)
  const values = parts.flatMap((part) => read(part) ?? [])
  return parts.length > 0 && values.length === parts.length ? values : null
}

function partsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function readDate(text: string): string | null {
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = european ?? []
  const date = european === null ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A spreadsheet may add midnight to a date.
  if (european === null && !/^(|[T ]00:00(:00(\.0+)?)?Z?)$/.test(text.slice(10))) return null
  return isDate(date) ? date : null
}

function readTime(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})\s*[:hH.]\s*(\d{2})(?::\d{2})?$/.exec(text) ?? []
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isTime(time) ? time : null
}

/** Without a zone it is UTC, as everything in a plan. */
function readInstant(text: string): string | null {
  const [, day, clock, zone = ''] =
    /^(\S+?)[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(text) ?? []
  if (day === undefined || clock === undefined) return null
  const date = readDate(day)
  const time = readTime(clock.replace(/^(\d{1,2}:\d{2}).*$/, '$1'))
  if (date === null || time === null) return null
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2') : 'Z'
  const parsed = new Date(`${date}T${time}${offset}`)
  if (Number.isNaN(parsed.getTime())) return null
  const stored = `${parsed.toISOString().slice(0, 16)}Z`
  return isInstant(stored) ? stored : null
}
