import { expect, test } from 'vitest'
import { codeIn, shownCode } from '../../../../client/features/joining/code.ts'
import { startPage } from '../../../../client/features/joining/start-page.ts'
import { workshopId } from '../../../../shared/ids.ts'

test('a code is found in any spelling and at the end of a pasted link', () => {
  for (const text of ['ABCD-EFGH', 'abcdefgh', ' abcd efgh ', 'https://board.example.org/join#ABCD-EFGH', '#abcd-efgh']) {
    expect(codeIn(text)).toBe('ABCDEFGH')
  }
  expect(codeIn(' - ')).toBe('')
})

test('a code is shown in two halves, as people read it aloud', () => {
  expect(shownCode('abcdefgh')).toBe('ABCD-EFGH')
  expect(shownCode('ABCD-EFGH')).toBe('ABCD-EFGH')
  expect(shownCode('abc')).toBe('ABC')
})

test('facilitators begin at the controls, everyone else at the board', () => {
  const workshop = workshopId.parse('w1')
  expect(startPage(workshop, 'facilitator').page).toBe('run')
  for (const role of ['rapporteur', 'member', 'observer'] as const) expect(startPage(workshop, role).page).toBe('board')
})
