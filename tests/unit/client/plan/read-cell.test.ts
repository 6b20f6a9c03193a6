import { expect, test } from 'vitest'
import { parseNumber } from '../../../../client/features/plan/numbers.ts'
import { readCell } from '../../../../client/features/plan/paste/read-cell.ts'
import type { CellType } from '../../../../shared/templates/plan-template.ts'

const OPTIONS = [
  { value: 'must', label: { en: 'must do', fr: 'à faire' } },
  { value: 'x', label: { en: 'Restraint, of goods', fr: 'Rétention' } },
]
const read = (type: CellType, text: string, decimalComma = false) => readCell(type, text, decimalComma)

test('numbers are read with a comma or a point, and spaces between thousands', () => {
  const read = (text: string, comma = false) => parseNumber(text, comma)
  expect([read('12'), read('-3.5'), read('3,5'), read('1 234,5'), read('1\u202f234'), read('1.234,5'), read('1,234.5')]).toEqual([
    12, -3.5, 3.5, 1234.5, 1234, 1234.5, 1234.5,
  ])
  expect([read('1,234'), read('1,234', true), read('1,234,567', true), read('1.234')]).toEqual([1234, 1.234, 1_234_567, 1.234])
})

test('what is no number stays text', () => {
  for (const text of ['', 'abc', '12 kg', '1.2.3', '1,23,4', '--1', '.', '1e5', '0x10'])
    expect(parseNumber(text, false)).toBeNull()
  expect(read({ kind: 'number' }, '12 kg')).toBe('12 kg')
})

test('an option is found by value or label in either language, whatever case and accents', () => {
  const choice: CellType = { kind: 'choice', options: OPTIONS }
  for (const text of ['must', 'MUST', 'Must do', 'a faire', 'À FAIRE']) expect(read(choice, text)).toBe('must')
  expect(read(choice, 'perhaps')).toBeNull()
})

test('several options are separated by commas, semicolons or lines, and all must be known', () => {
  const choices: CellType = { kind: 'choices', options: OPTIONS }
  expect(read(choices, 'must; retention')).toEqual(['must', 'x'])
  expect(read(choices, 'Restraint, of goods')).toEqual(['x'])
  expect(read(choices, 'must, perhaps')).toBeNull()
})

test('days are read as ISO or day first, and must exist', () => {
  const date: CellType = { kind: 'date' }
  for (const text of ['2018-01-09', '9/1/2018', '09.01.2018', '09-01-2018', '2018-01-09 00:00:00'])
    expect(read(date, text)).toBe('2018-01-09')
  for (const text of ['31/02/2018', '01/25/2018', '2018-13-01', 'soon', '9/1/18']) expect(read(date, text)).toBeNull()
})

test('times and moments are kept in UTC', () => {
  expect([read({ kind: 'time' }, '9:05'), read({ kind: 'time' }, '18h30'), read({ kind: 'time' }, '25:00')]).toEqual([
    '09:05',
    '18:30',
    null,
  ])
  const moment: CellType = { kind: 'datetime' }
  for (const text of [
    '2018-01-09T08:00Z',
    '2018-01-09 08:00',
    '9/1/2018 8:00',
    '2018-01-09T09:00+01:00',
    '2018-01-09T08:00:30.000Z',
  ]) {
    expect(read(moment, text)).toBe('2018-01-09T08:00Z')
  }
  expect(read(moment, '2018-01-09')).toBeNull()
})

test('yes and no in both languages', () => {
  expect(['Yes', 'oui', 'TRUE', 'x', 'No', 'faux', 'maybe'].map((text) => read({ kind: 'boolean' }, text))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    null,
  ])
})

test('a member is found by name or code; organisations keep the commas in their names', () => {
  expect([read({ kind: 'member' }, 'fra'), read({ kind: 'member' }, 'FRANCE'), read({ kind: 'member' }, 'Atlantis')]).toEqual([
    'France',
    'France',
    'Atlantis',
  ])
  expect(read({ kind: 'organisations' }, 'Ministry of Trade, Oslo; INTERPOL')).toEqual(['Ministry of Trade, Oslo', 'INTERPOL'])
})
