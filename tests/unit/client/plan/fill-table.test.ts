import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fillTable } from '../../../../client/features/plan/paste/fill-table.ts'
import { addRow, moveRow, removeRow } from '../../../../client/features/plan/table/rows.ts'
import { rowIds, tableOf } from '../../../../shared/documents/plan.ts'
import { readField } from '../../../../shared/documents/plan-content.ts'
import type { Field } from '../../../../shared/templates/plan-template.ts'

const none = { en: '', fr: '' }
const FIELD = {
  id: 'goods',
  label: none,
  help: none,
  required: true,
  type: {
    kind: 'table',
    columns: [
      { id: 'name', label: { en: 'Name', fr: 'Nom' }, required: true, type: { kind: 'text' } },
      { id: 'count', label: { en: 'Count', fr: 'Nombre' }, required: false, type: { kind: 'number' } },
      { id: 'day', label: { en: 'Day', fr: 'Jour' }, required: false, type: { kind: 'date' } },
      {
        id: 'flows',
        label: { en: 'Flows', fr: 'Flux' },
        required: false,
        type: {
          kind: 'choices',
          options: [
            { value: 'in', label: none },
            { value: 'out', label: none },
          ],
        },
      },
    ],
    defaultRows: [],
  },
} satisfies Field
const { columns } = FIELD.type

function open() {
  const doc = new Y.Doc()
  const table = tableOf(doc, 's.goods')
  const cells = () => {
    const content = readField(doc, 's', FIELD)
    return content.kind === 'rows' ? content.rows.map(({ cells }) => Object.values(cells)) : []
  }
  const paste = (grid: string[][], at: { row: number; column?: number; maxRows?: number }) =>
    doc.transact(() => fillTable(grid, { table, columns, maxRows: 100, column: 0, decimalComma: false, ...at }))
  return { doc, table, cells, paste }
}

test('a paste fills right and down, and adds the rows that are missing', () => {
  const { cells, paste, table } = open()
  addRow(table, columns, 0, { name: 'old', count: 1 })
  const filled = paste(
    [
      ['new', '2'],
      ['next', '3,5', '9/1/2018', 'in; out'],
    ],
    { row: 0 },
  )
  expect(filled).toEqual({ rows: 2, unread: [], dropped: 0 })
  expect(cells()).toEqual([
    ['new', 2, null, []],
    ['next', 3.5, '2018-01-09', ['in', 'out']],
  ])
})

test('what cannot be read and what is empty leaves the cell as it is', () => {
  const { cells, paste, table } = open()
  addRow(table, columns, 0, { name: 'kept', count: 1, day: '2018-01-09', flows: ['in'] })
  expect(paste([['', 'many', 'soon', 'sideways']], { row: 0 }).unread).toEqual(['soon', 'sideways'])
  expect(cells()).toEqual([['kept', 'many', '2018-01-09', ['in']]])
})

test('a first line with the names of the columns is left out', () => {
  const { cells, paste } = open()
  paste(
    [
      ['nom', 'NOMBRE'],
      ['a', '1'],
    ],
    { row: 0 },
  )
  expect(cells()).toEqual([['a', 1, null, []]])
})

test('rows beyond the limit are counted, not written', () => {
  const { cells, paste } = open()
  expect(
    paste(
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
      { row: 0, maxRows: 2 },
    ),
  ).toMatchObject({ rows: 2, dropped: 1 })
  expect(cells()).toHaveLength(2)
})

test("a pasted text changes only what differs, so that a neighbour's typing in it stays", () => {
  const { doc, table, cells, paste } = open()
  const id = addRow(table, columns, 0, { name: 'pressure valves' })
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const theirs = tableOf(other, 's.goods').get(id)?.get('name')
  if (theirs instanceof Y.Text) theirs.insert(0, 'special ')
  paste([['pressure and vacuum valves', '']], { row: 0 })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(cells()[0]?.[0]).toBe('special pressure and vacuum valves')
})

test('a row that was taken out comes back as it was, where it was', () => {
  const { doc, table, cells } = open()
  const ids = ['a', 'b', 'c'].map((name, index) => addRow(table, columns, index, { name, flows: ['in'] }))
  const before = cells()
  const putBack = doc.transact(() => removeRow(table, ids[1] ?? ''))
  expect(cells()).toHaveLength(2)
  putBack?.()
  expect(cells()).toEqual(before)
})

test('rows stay where they were put, whatever is moved and added, also where two have the same order', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 30 })
  fc.assert(
    fc.property(steps, (all) => {
      const { table } = open()
      const expected: string[] = []
      for (const [add, from, to] of all) {
        if (add || expected.length === 0) {
          const position = to % (expected.length + 1)
          expected.splice(position, 0, addRow(table, columns, position))
        } else {
          const [id = ''] = expected.splice(from % expected.length, 1)
          const position = to % (expected.length + 1)
          moveRow(table, id, position)
          expected.splice(position, 0, id)
        }
      }
      expect(rowIds(table)).toEqual(expected)
    }),
    { seed: 20180111, numRuns: 300 },
  )
  const { table } = open()
  const ids = ['a', 'b'].map(() => addRow(table, columns, 0))
  for (const id of ids) table.get(id)?.set('order', 'i')
  const last = addRow(table, columns, 2)
  expect(rowIds(table).at(-1)).toBe(last)
  const between = addRow(table, columns, 1)
  expect(rowIds(table)).toContain(between)
})

test('an order that no client of ours writes does not hang the page', () => {
  const { table } = open()
  const id = addRow(table, columns, 0)
  for (const order of ['!', '0', '', 'A', 7]) {
    table.get(id)?.set('order', order)
    addRow(table, columns, 0)
  }
  expect(rowIds(table)).toHaveLength(6)
})
