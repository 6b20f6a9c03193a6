import { expect, test } from 'vitest'
import { agendaDays, nextItem } from '../../../../client/features/agenda/order.ts'
import type { AgendaItem } from '../../../../shared/domain/agenda.ts'
import { itemId } from '../../../../shared/ids.ts'

const place = { startDate: '2018-01-09', timeZone: 'Europe/Brussels' }
const item = (id: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  id: itemId.parse(id),
  kind: 'plenary',
  title: id,
  day: 1,
  start: '09:00',
  minutes: 60,
  output: '',
  tlp: 'TLP:GREEN',
  room: '',
  removed: false,
  ...changes,
})
const items = [
  item('opening'),
  item('coffee', { kind: 'break', start: '10:00' }),
  item('dropped', { removed: true, start: '10:30' }),
  item('groups', { kind: 'breakout', start: '11:00' }),
  item('report', { day: 2 }),
]
const morning = Date.parse('2018-01-09T07:00:00Z')

test('days hold the items that are there, in the order of the agenda', () => {
  expect(agendaDays(items).map(({ day, items: ofDay }) => [day, ...ofDay.map(({ id }) => id)])).toEqual([
    [1, 'opening', 'coffee', 'groups'],
    [2, 'report'],
  ])
})

test('after an item comes the next that is no break and was not removed', () => {
  expect(nextItem(items, itemId.parse('opening'), place, morning)?.id).toBe('groups')
  expect(nextItem(items, itemId.parse('coffee'), place, morning)?.id).toBe('groups')
  expect(nextItem(items, itemId.parse('report'), place, morning)).toBeNull()
})

test('when nothing runs, the room goes on where the plan is', () => {
  expect(nextItem(items, null, place, morning)?.id).toBe('opening')
  expect(nextItem(items, null, place, Date.parse('2018-01-09T09:10:00Z'))?.id).toBe('groups')
  expect(nextItem(items, null, place, Date.parse('2018-01-10T07:00:00Z'))?.id).toBe('report')
})

test('outside the planned days the room begins at the beginning', () => {
  expect(nextItem(items, null, place, Date.parse('2019-01-01T00:00:00Z'))?.id).toBe('opening')
  expect(nextItem([], null, place, morning)).toBeNull()
})
