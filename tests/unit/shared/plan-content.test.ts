import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstState } from '../../../server/documents/seed.ts'
import { columnsOf, fieldKey, fillRow, planRoots, type Row, rowIds, tableOf, valuesOf } from '../../../shared/documents/plan.ts'
import { readPlan } from '../../../shared/documents/plan-content.ts'
import { checkPlan, planProgress } from '../../../shared/domain/plan-checks.ts'
import type { Finding } from '../../../shared/domain/plan-finding.ts'
import { OPERATION_PLAN, type RowDefaults } from '../../../shared/templates/plan-template.ts'

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, firstState('plan'))
  return doc
}

function addRow(doc: Y.Doc, section: string, field: string, id: string, values: RowDefaults): void {
  const found = OPERATION_PLAN.sections.find((each) => each.id === section)?.fields.find((each) => each.id === field)
  const columns = found === undefined ? null : columnsOf(found)
  if (columns === null) throw new Error(`${section}.${field} is no table`)
  const row: Row = new Y.Map()
  tableOf(doc, fieldKey(section, field)).set(id, row)
  fillRow(row, columns, `z${id}`, values, (text) => new Y.Text(text))
}

function findings(doc: Y.Doc, code: string): Finding[] {
  return checkPlan(OPERATION_PLAN, readPlan(doc, OPERATION_PLAN)).filter((finding) => finding.code === code)
}

test("D a new plan holds the template's rows and values, and nothing outside its roots", () => {
  const doc = seeded()
  expect(rowIds(tableOf(doc, 'objectives.objectives'))).toHaveLength(3)
  expect(readPlan(doc, OPERATION_PLAN).get('cover.version')).toEqual({ kind: 'cell', value: '0.1-draft' })
  expect([...doc.share.keys()].filter((name) => !planRoots(OPERATION_PLAN).has(name))).toEqual([])
})

test('progress counts required fields that are filled', () => {
  const doc = seeded()
  const before = planProgress(OPERATION_PLAN, readPlan(doc, OPERATION_PLAN))
  doc.getText('cover.codeName').insert(0, 'COSMO')
  const after = planProgress(OPERATION_PLAN, readPlan(doc, OPERATION_PLAN))
  expect(after.filled).toBe(before.filled + 1)
  expect(after.required).toBe(before.required)
  expect(before.sections.size).toBe(17)
})

test('a text is marked by its own limits', () => {
  const doc = seeded()
  doc.getText('cover.codeName').insert(0, 'x')
  const codes = checkPlan(OPERATION_PLAN, readPlan(doc, OPERATION_PLAN))
    .filter(({ section, field }) => section === 'cover' && field === 'codeName')
    .map(({ code }) => code)
  expect(codes).toEqual(['too-short', 'format'])
})

test('phases are marked when they end before they start or stand out of order', () => {
  const doc = seeded()
  addRow(doc, 'scopeArea', 'phases', 'a', { phase: 'planning', start: '2018-03-01', end: '2018-02-01' })
  addRow(doc, 'scopeArea', 'phases', 'b', { phase: 'operational', start: '2018-02-01', end: '2018-04-01' })
  expect(findings(doc, 'phase-ends-before-start').map(({ row }) => row)).toEqual(['a'])
  expect(findings(doc, 'phase-out-of-order').map(({ row }) => row)).toEqual(['b'])
})

test('profiles and the test message come before the operation, the press after it, national reports before the debrief', () => {
  const doc = seeded()
  addRow(doc, 'scopeArea', 'phases', 'a', { phase: 'operational', start: '2018-04-01', end: '2018-04-30' })
  const values = valuesOf(doc)
  values.set('risk.profileDeadline', '2018-04-01')
  values.set('training.testMessage', '2018-03-31')
  values.set('media.embargo', '2018-04-29T08:00Z')
  values.set('closing.nationalReportDue', '2018-06-01')
  values.set('closing.debrief.date', '2018-05-20')
  expect(findings(doc, 'profiles-late')).toHaveLength(1)
  expect(findings(doc, 'test-message-late')).toHaveLength(0)
  expect(findings(doc, 'embargo-early')).toHaveLength(1)
  expect(findings(doc, 'national-reports-late')).toHaveLength(1)
})

test('each RACI row has exactly one A and at least one R', () => {
  const doc = seeded()
  const empty = findings(doc, 'raci-accountable').length
  expect(empty).toBe(rowIds(tableOf(doc, 'roles.raci')).length)
  addRow(doc, 'roles', 'raci', 'a', { task: 'x', role0: 'A', role1: 'A', role2: 'R' })
  addRow(doc, 'roles', 'raci', 'b', { task: 'y', role0: 'A', role1: 'R' })
  expect(findings(doc, 'raci-accountable').filter(({ row }) => row === 'a' || row === 'b')).toMatchObject([
    { row: 'a', params: { count: 2 } },
  ])
  expect(findings(doc, 'raci-responsible').some(({ row }) => row === 'a' || row === 'b')).toBe(false)
})

test('every objective has an indicator, every high risk an owner and a fallback', () => {
  const doc = seeded()
  expect(findings(doc, 'objective-without-indicator')).toEqual([])
  addRow(doc, 'objectives', 'objectives', 'a', { code: 'O9', text: 'x', priority: 'must' })
  expect(findings(doc, 'objective-without-indicator').map(({ row }) => row)).toEqual(['a'])
  addRow(doc, 'contingency', 'register', 'r', { risk: 'x', likelihood: 3, impact: 4, mitigation: 'y' })
  expect(findings(doc, 'risk-without-owner').map(({ row }) => row)).toEqual(['r'])
  expect(findings(doc, 'risk-without-fallback').map(({ row }) => row)).toEqual(['r'])
})

test('every member has one main contact point; a missing deputy is only a warning', () => {
  const doc = seeded()
  for (const member of ['Chile', 'Canada', 'Peru']) valuesOf(doc).set(`participants.members#${member}`, true)
  addRow(doc, 'participants', 'ncp', 'a', { member: 'Chile', role: 'main' })
  addRow(doc, 'participants', 'ncp', 'b', { member: 'Canada', role: 'main' })
  addRow(doc, 'participants', 'ncp', 'c', { member: 'Canada', role: 'main' })
  expect(findings(doc, 'member-without-contact').map(({ params }) => params?.['member'])).toEqual(['Peru'])
  expect(findings(doc, 'member-many-contacts').map(({ params }) => params?.['member'])).toEqual(['Canada'])
  expect(findings(doc, 'member-without-deputy').every(({ severity }) => severity === 'warning')).toBe(true)
})

test('hostile values of wrong types read as empty', () => {
  const doc = seeded()
  doc.getMap('values').set('risk.profileDeadline', { evil: true })
  doc.getMap('objectives.objectives').set('bad', 'not a row')
  const content = readPlan(doc, OPERATION_PLAN)
  expect(content.get('risk.profileDeadline')).toEqual({ kind: 'cell', value: null })
  expect(rowIds(tableOf(doc, 'objectives.objectives'))).toHaveLength(3)
})
