import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSpreadsheet } from '../../../../client/features/plan/paste/spreadsheet.ts'

const SEED = 20180110
const TABLE = '<html><body><table><tr><td>x</td></tr></table></body></html>'

test('rows of Excel, with a line break and quotes in a cell', () => {
  expect(parseSpreadsheet('O1\t"first line\r\nsecond ""line"""\tmust\r\nO2\tx\tshould\r\n', TABLE)).toEqual([
    ['O1', 'first line\r\nsecond "line"', 'must'],
    ['O2', 'x', 'should'],
  ])
})

test('one column of cells is rows, lines of text are not', () => {
  expect(parseSpreadsheet('one\ntwo\nthree', TABLE)).toEqual([['one'], ['two'], ['three']])
  expect(parseSpreadsheet('one\ntwo\nthree', '')).toBeNull()
  expect(parseSpreadsheet('one\ntwo', '<p>one</p><p>two</p>')).toBeNull()
})

test('empty cells keep their place', () => {
  expect(parseSpreadsheet('a\t\tc\n\t\t\nd\te\t', TABLE)).toEqual([
    ['a', '', 'c'],
    ['', '', ''],
    ['d', 'e', ''],
  ])
})

test('a quote within a text is a quote', () => {
  expect(parseSpreadsheet('"Sea" and air\tx', '')).toEqual([['"Sea" and air', 'x']])
  expect(parseSpreadsheet('5" pipe\t"quoted"', '')).toEqual([['5" pipe', 'quoted']])
})

test('lines of a CSV file are rows when all split alike', () => {
  expect(parseSpreadsheet('O1;first;must\nO2;"second; with more";could', '')).toEqual([
    ['O1', 'first', 'must'],
    ['O2', 'second; with more', 'could'],
  ])
  expect(parseSpreadsheet('Paris, Brussels\nand Vienna, too', '')).toBeNull()
  expect(parseSpreadsheet('One line; with a semicolon', '')).toBeNull()
})

test('whatever a spreadsheet holds comes out as it was', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', '\n', ' ', ';', ',', '1'), maxLength: 6 })
    .map((text) => text.trim())
  const grid = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(grid, (rows) => {
      const quote = (text: string) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
      const text = rows.map((row) => row.map(quote).join('\t')).join('\r\n')
      expect(parseSpreadsheet(text, TABLE)).toEqual(rows)
    }),
    { seed: SEED, numRuns: 2000 },
  )
})
