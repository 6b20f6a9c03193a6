import { expect, test } from 'vitest'
import { dateText, fromInput, instantText, isDate, localTime, toInput } from '../../../../client/features/plan/date-time.ts'

test("a moment in UTC goes into the browser's control and back", () => {
  expect(toInput('2018-01-09T08:00Z')).toBe('2018-01-09T08:00')
  expect(fromInput('2018-01-09T08:00')).toBe('2018-01-09T08:00Z')
  expect(fromInput('2018-01-09T08:00:30')).toBe('2018-01-09T08:00Z')
  expect([fromInput(''), fromInput('2018-02-30T08:00'), toInput('tomorrow')]).toEqual([null, null, ''])
})

test('local time follows the zone and its summer time', () => {
  expect(instantText('2018-01-09T08:00Z', 'fr', 'Europe/Brussels')).toContain('09:00')
  expect(instantText('2018-07-09T08:00Z', 'fr', 'Europe/Brussels')).toContain('10:00')
  expect(instantText('2018-07-09T14:00Z', 'en', 'Europe/Brussels')).toBe('9 Jul 2018, 16:00')
  expect(localTime('18:00', 'fr', 'Asia/Tokyo', new Date('2018-01-09T00:00Z'))).toBe('03:00')
})

test('a day is the same day in every zone, and what is none shows as it is', () => {
  expect(dateText('2018-01-09', 'en')).toBe('9\u00a0Jan\u00a02018')
  expect(dateText('soon', 'en')).toBe('soon')
  expect([isDate('2016-02-29'), isDate('2018-02-29'), isDate('2018-1-9')]).toEqual([true, false, false])
})
