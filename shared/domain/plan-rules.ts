import { fieldKey } from '../documents/plan.ts'
import { type CellContent, isEmpty, type PlanContent, type RowContent } from '../documents/plan-content.ts'
import type { Finding, FindingCode } from './plan-finding.ts'

/** A risk of this score (likelihood times impact) or more needs an owner and a fallback. */
const HIGH_RISK = 12

/** The rules that span fields: dates against phases, RACI, objectives, risks, contact points. */
export function checkAcrossFields(content: PlanContent): Finding[] {
  return [
    ...phases(content),
    ...datesAroundOperation(content),
    ...raci(content),
    ...objectives(content),
    ...risks(content),
    ...contacts(content),
  ]
}

function phases(content: PlanContent): Finding[] {
  const rows = rowsOf(content, 'scopeArea', 'phases')
  return rows.flatMap((row, index) => {
    const start = textIn(row, 'start')
    const end = textIn(row, 'end')
    const before = index > 0 ? rows[index - 1] : undefined
    const place = { section: 'scopeArea', field: 'phases', row: row.id }
    const findings: Finding[] = []
    if (start !== '' && end !== '' && end < start) findings.push(wrong('phase-ends-before-start', { ...place, column: 'end' }))
    const previous = before === undefined ? '' : textIn(before, 'start')
    if (start !== '' && previous !== '' && start < previous)
      findings.push(wrong('phase-out-of-order', { ...place, column: 'start' }))
    return findings
  })
}

/** Profiles and the test message before the operational phase, the press after it, national reports before the debrief. */
function datesAroundOperation(content: PlanContent): Finding[] {
  const operational = rowsOf(content, 'scopeArea', 'phases').filter((row) => row.cells['phase'] === 'operational')
  const begin = datesIn(operational, 'start')[0]
  const end = datesIn(operational, 'end').at(-1)
  const debrief = content.get(fieldKey('closing', 'debrief'))
  const debriefDate = debrief?.kind === 'object' ? asText(debrief.parts['date']) : ''
  const embargo = valueOf(content, 'media', 'embargo')
  return [
    ...notBefore(content, 'profiles-late', { section: 'risk', field: 'profileDeadline' }, begin),
    ...notBefore(content, 'test-message-late', { section: 'training', field: 'testMessage' }, begin),
    ...(end !== undefined && embargo !== '' && embargo.slice(0, 10) < end
      ? [wrong('embargo-early', { section: 'media', field: 'embargo', params: { date: end } })]
      : []),
    ...notBefore(content, 'national-reports-late', { section: 'closing', field: 'nationalReportDue' }, debriefDate),
  ]
}

/** The dates that are filled in, the earliest first. */
function datesIn(rows: readonly RowContent[], column: string): string[] {
  return rows
    .map((row) => textIn(row, column))
    .filter((date) => date !== '')
    .sort()
}

/** A date that should lie before another, where both are known, and does not. */
function notBefore(
  content: PlanContent,
  code: FindingCode,
  place: { readonly section: string; readonly field: string },
  limit: string | undefined,
): Finding[] {
  const date = valueOf(content, place.section, place.field)
  if (date === '' || limit === undefined || limit === '' || date < limit) return []
  return [wrong(code, { ...place, params: { date: limit } })]
}

function raci(content: PlanContent): Finding[] {
  return rowsOf(content, 'roles', 'raci').flatMap((row) => {
    const letters = Object.entries(row.cells).flatMap(([column, value]) => (column === 'task' ? [] : [value]))
    if (letters.every((letter) => isEmpty(letter)) && textIn(row, 'task') === '') return []
    const place = { section: 'roles', field: 'raci', row: row.id }
    const accountable = letters.filter((letter) => letter === 'A').length
    const findings: Finding[] = []
    if (accountable !== 1) findings.push(wrong('raci-accountable', { ...place, params: { count: accountable } }))
    if (!letters.includes('R')) findings.push(wrong('raci-responsible', place))
    // A row that nobody has begun is not wrong yet.
    return letters.every((letter) => isEmpty(letter))
      ? findings.map((finding) => ({ ...finding, severity: 'missing' }))
      : findings
  })
}

function objectives(content: PlanContent): Finding[] {
  const wanted = rowsOf(content, 'objectives', 'objectives')
  const indicators = rowsOf(content, 'evaluation', 'kpis')
  return [
    ...withoutMatch(wanted, 'code', codesIn(indicators, 'objective')).map((found) =>
      wrong('objective-without-indicator', { section: 'objectives', field: 'objectives', ...found }),
    ),
    ...withoutMatch(indicators, 'objective', codesIn(wanted, 'code')).map((found) =>
      wrong('indicator-without-objective', { section: 'evaluation', field: 'kpis', ...found }),
    ),
  ]
}

function codesIn(rows: readonly RowContent[], column: string): ReadonlySet<string> {
  return new Set(rows.map((row) => textIn(row, column).trim()))
}

/** The cells whose code is none of these. */
function withoutMatch(rows: readonly RowContent[], column: string, codes: ReadonlySet<string>) {
  return rows.flatMap((row) => {
    const code = textIn(row, column).trim()
    return code === '' || codes.has(code) ? [] : [{ row: row.id, column, params: { code } }]
  })
}

function risks(content: PlanContent): Finding[] {
  return rowsOf(content, 'contingency', 'register').flatMap((row) => {
    const { likelihood, impact } = row.cells
    if (typeof likelihood !== 'number' || typeof impact !== 'number' || likelihood * impact < HIGH_RISK) return []
    const place = { section: 'contingency', field: 'register', row: row.id, params: { score: likelihood * impact } }
    const findings: Finding[] = []
    if (textIn(row, 'owner').trim() === '') findings.push(wrong('risk-without-owner', { ...place, column: 'owner' }))
    if (textIn(row, 'fallback').trim() === '') findings.push(wrong('risk-without-fallback', { ...place, column: 'fallback' }))
    return findings
  })
}

function contacts(content: PlanContent): Finding[] {
  const members = content.get(fieldKey('participants', 'members'))
  if (members?.kind !== 'cell' || !Array.isArray(members.value)) return []
  const points = rowsOf(content, 'participants', 'ncp')
  const count = (member: string, role: string) =>
    points.filter((row) => row.cells['member'] === member && row.cells['role'] === role).length
  return members.value.flatMap((member: string) => {
    const place = { section: 'participants', field: 'ncp', params: { member } }
    const main = count(member, 'main')
    const findings: Finding[] = []
    if (main === 0) findings.push(wrong('member-without-contact', place))
    if (main > 1) findings.push(wrong('member-many-contacts', place))
    if (main > 0 && count(member, 'deputy') === 0)
      findings.push({ ...wrong('member-without-deputy', place), severity: 'warning' })
    return findings
  })
}

function rowsOf(content: PlanContent, section: string, field: string): readonly RowContent[] {
  const found = content.get(fieldKey(section, field))
  return found?.kind === 'rows' ? found.rows : []
}

function valueOf(content: PlanContent, section: string, field: string): string {
  const found = content.get(fieldKey(section, field))
  return found?.kind === 'cell' ? asText(found.value) : ''
}

function textIn(row: RowContent, column: string): string {
  return asText(row.cells[column])
}

function asText(value: CellContent | undefined): string {
  return typeof value === 'string' ? value : ''
}

function wrong(code: FindingCode, place: Omit<Finding, 'code' | 'severity'>): Finding {
  return { code, severity: 'wrong', ...place }
}
