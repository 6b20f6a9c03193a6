import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstState } from '../../../server/documents/seed.ts'
import { readFreeNotes } from '../../../shared/documents/notes.ts'
import { planRoots, rowIds, tableOf } from '../../../shared/documents/plan.ts'
import { readPlan } from '../../../shared/documents/plan-content.ts'
import { checkPlan, planProgress } from '../../../shared/domain/plan-checks.ts'
import { OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'

const ROOTS = [...planRoots(OPERATION_PLAN).keys()]
/** Keys that mean something: to a row, to a column of several values, to the template. */
const KEYS = [
  'order',
  'code',
  'members#x',
  'owner',
  ...OPERATION_PLAN.sections.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`)),
]

type Written = boolean | number | string | null | object

function arrayOf(items: unknown[]): Y.Array<unknown> {
  const array = new Y.Array<unknown>()
  array.push(items)
  return array
}

/** What a program that speaks the protocol can put in any place, and the server takes. */
const written: fc.Arbitrary<() => Written> = fc.letrec<{ any: () => Written }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom<Written>(true, false, null, '', 'text', 0, Number.NaN, 1e308, {}, [true], { title: 1 })
      .map((value) => () => value),
    fc.array(tie('any'), { maxLength: 3 }).map((items) => () => arrayOf(items.map((make) => make()))),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('any')), { maxLength: 3 })
      .map((entries) => () => new Y.Map(entries.map(([key, make]) => [key, make()]))),
    fc.constantFrom('', 'abc').map((text) => () => new Y.Text(text)),
    fc.constantFrom('paragraph', 'mention', 'x').map((name) => () => new Y.XmlElement(name)),
    fc.constant(() => new Y.XmlFragment()),
  ),
})).any

test('whatever a program writes into a plan, it can be read, checked and counted', () => {
  const seed = firstState('plan')
  fc.assert(
    fc.property(fc.constantFrom(...ROOTS), fc.constantFrom(...KEYS), written, (root, key, make) => {
      const doc = new Y.Doc()
      doc.getMap(root).set(key, make())
      const read = new Y.Doc()
      Y.applyUpdate(read, seed)
      Y.applyUpdate(read, Y.encodeStateAsUpdate(doc))
      const content = readPlan(read, OPERATION_PLAN)
      expect(planProgress(OPERATION_PLAN, content).required).toBeGreaterThan(0)
      checkPlan(OPERATION_PLAN, content)
    }),
    { seed: 20180109, numRuns: 300 },
  )
})

test('only a map is a row', () => {
  const doc = new Y.Doc()
  const table: Y.Map<unknown> = doc.getMap('objectives.objectives')
  for (const [id, value] of Object.entries({
    array: arrayOf([true]),
    text: new Y.Text('x'),
    element: new Y.XmlElement('p'),
  }))
    table.set(id, value)
  table.set('map', new Y.Map())
  expect(rowIds(tableOf(doc, 'objectives.objectives'))).toEqual(['map'])
})

test('a long text of dots is no mail address, and that takes no time to find out', () => {
  const doc = new Y.Doc()
  const row = new Y.Map<unknown>()
  tableOf(doc, 'participants.ncp').set('a', row)
  row.set('email', new Y.Text(`a@${'.'.repeat(100_000)}`))
  const before = performance.now()
  const found = checkPlan(OPERATION_PLAN, readPlan(doc, OPERATION_PLAN)).filter(({ code }) => code === 'email')
  expect(found).toHaveLength(1)
  expect(performance.now() - before).toBeLessThan(1_000)
})

test('a free note whose text would lie outside the roots of notes is not shown', () => {
  const doc = new Y.Doc()
  for (const id of ['a1', 'A b', '', '../x']) doc.getMap('free').set(id, { title: id, at: 1 })
  expect(readFreeNotes(doc).map(({ id }) => id)).toEqual(['a1'])
})
