import { expect, test } from 'vitest'
import { outlineOf } from '../../../../client/features/notes/outline.ts'
import { type AgendaItem, agendaItem } from '../../../../shared/domain/agenda.ts'
import { group } from '../../../../shared/domain/group.ts'

function item(id: string, changes: Partial<AgendaItem> = {}): AgendaItem {
  return agendaItem.parse({
    id,
    kind: 'breakout',
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
}

const GROUP = group.parse({
  id: 'g1',
  name: 'One',
  colour: 1,
  focus: [],
  locked: false,
  removed: false,
  questions: ['first', 'second', 'removed', 'plenary'].map((at) => ({ id: `q${at}`, item: at, text: at })),
})
const ITEMS = [
  item('first'),
  item('silent'),
  item('second'),
  item('removed', { removed: true }),
  item('plenary', { kind: 'plenary' }),
]

test('breakout items that ask the group something are listed in the order of the agenda', () => {
  expect(outlineOf(ITEMS, GROUP, null).map(({ item }) => item.id)).toEqual(['first', 'second'])
})

test('the current item comes first', () => {
  expect(outlineOf(ITEMS, GROUP, 'second').map(({ item, current }) => [item.id, current])).toEqual([
    ['second', true],
    ['first', false],
  ])
})
