import { expect, test } from 'vitest'
import {
  dateOf,
  dayAt,
  offsetOn,
  plannedEnd,
  plannedStart,
  plannedTimes,
} from '../../../../client/features/agenda/planned-times.ts'

const brussels = { startDate: '2018-01-09', timeZone: 'Europe/Brussels', days: 3 }
const here = (zone: string) => ({ zone, language: 'en' })

test('a planned time is one of the workshop, whatever this device says', () => {
  const item = { day: 2, start: '09:30', minutes: 75 }
  expect(plannedStart(brussels, item).toUTC().toISO()).toBe('2018-01-10T08:30:00.000Z')
  expect(plannedEnd(brussels, item).toUTC().toISO()).toBe('2018-01-10T09:45:00.000Z')
})

test('the device has its own time beside it only where it differs', () => {
  const item = { day: 1, start: '09:30', minutes: 30 }
  expect(plannedTimes(brussels, item, here('Europe/Paris'))).toEqual({ start: '09:30', end: '10:00', here: null })
  expect(plannedTimes(brussels, item, here('Asia/Kolkata')).here).toBe('14:00')
  expect(plannedTimes(brussels, item, here('America/Los_Angeles')).here).toBe('00:30')
})

test('a time that falls on another day here names the day', () => {
  expect(plannedTimes(brussels, { day: 1, start: '08:00', minutes: 30 }, here('America/Los_Angeles')).here).toBe('Mon 23:00')
})

test('a change of clocks during the workshop moves no item', () => {
  const spring = { startDate: '2018-03-24', timeZone: 'Europe/Brussels' }
  expect(plannedStart(spring, { day: 1, start: '09:00' }).toUTC().hour).toBe(8)
  expect(plannedStart(spring, { day: 2, start: '09:00' }).toUTC().hour).toBe(7)
  expect([offsetOn(spring, 1), offsetOn(spring, 2)]).toEqual(['UTC+1', 'UTC+2'])
})

test("a day is written in the reader's language", () => {
  expect(dateOf(brussels, 1, 'en')).toBe('Tuesday 9 January')
  expect(dateOf(brussels, 1, 'fr')).toBe('mardi 9 janvier')
})

test("today is counted by the workshop's calendar and held within it", () => {
  const at = (iso: string) => dayAt(brussels, Date.parse(iso))
  expect(at('2018-01-09T23:30:00Z')).toBe(2)
  expect(at('2018-01-09T22:30:00Z')).toBe(1)
  expect(at('2017-12-01T00:00:00Z')).toBe(1)
  expect(at('2018-02-01T00:00:00Z')).toBe(3)
})
