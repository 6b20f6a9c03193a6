import { assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { beforeWhenOver, endOf, placeInTime } from '../../../../client/features/setup/list-order.ts'
import { dateRange, dayDate } from '../../../../client/features/workshops/dates.ts'
import { readDraft } from '../../../../client/features/workshops/details-draft.ts'
import { timeZones } from '../../../../client/features/workshops/time-zones.ts'
import { itemId } from '../../../../shared/ids.ts'

const list = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

test('a row that is put over another takes its place, upwards and downwards', () => {
  assert(
    property(constantFrom(...list), constantFrom(...list), (moved, over) => {
      const before = beforeWhenOver(list, moved.id, over.id)
      const others = list.filter((each) => each !== moved)
      const at = before === null || before === moved.id ? others.length : others.findIndex(({ id }) => id === before)
      const after = moved === over ? list : [...others.slice(0, at), moved, ...others.slice(at)]
      expect(after.indexOf(moved)).toBe(list.indexOf(over))
    }),
    { seed: 7 },
  )
})

test('a new item goes before the first that begins later, on its day or after', () => {
  const at = (id: string, day: number, start: string) => ({ id: itemId.parse(id), day, start })
  const items = [at('a', 1, '09:00'), at('b', 1, '11:00'), at('c', 2, '09:00')]
  expect(placeInTime(items, { day: 1, start: '10:00' })).toBe('b')
  expect(placeInTime(items, { day: 1, start: '11:00' })).toBe('c')
  expect(placeInTime(items, { day: 3, start: '08:00' })).toBeNull()
  expect(placeInTime(items, { day: 1, start: '10:30' }, itemId.parse('b'))).toBe('c')
})

test('an item ends after its minutes, also past midnight', () => {
  expect(endOf({ start: '09:30', minutes: 105 })).toBe('11:15')
  expect(endOf({ start: '23:30', minutes: 45 })).toBe('00:15')
})

test('details are read only when every field is right, and the wrong ones are named', () => {
  const draft = { title: ' Seminar ', startDate: '2018-01-09', days: '3', timeZone: 'Europe/Brussels', tlp: 'TLP:AMBER' } as const
  expect(readDraft(draft)).toEqual({ details: { ...draft, title: 'Seminar', days: 3 } })
  const wrong = { ...draft, title: ' ', startDate: '', days: '', timeZone: 'Nowhere' }
  expect(readDraft(wrong)).toEqual({ wrong: new Set(['title', 'startDate', 'days', 'timeZone']) })
})

test('days have the same date in every time zone', () => {
  expect(dayDate('2018-01-09', 3, 'en')).toMatch(/^Thursday,? 11 January 2018$/)
  expect(dateRange('2018-01-09', 3, 'en')).toMatch(/^9\s?–\s?11 January 2018$/)
  expect(dateRange('2018-01-09', 1, 'fr')).toBe('9 janvier 2018')
})

test('every time zone is offered once, the chosen one among them', () => {
  const { own, regions } = timeZones('Etc/GMT+5')
  const zones = regions.flatMap(([, each]) => each)
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones).toEqual(expect.arrayContaining([own, 'Etc/GMT+5', 'Europe/Brussels', 'UTC']))
})
