import { expect, test } from 'vitest'
import { groupId, noticeId, workshopId } from '../../../../shared/ids.ts'
import { apply } from '../../../../shared/live/apply.ts'
import type { LiveEvent } from '../../../../shared/live/events.ts'
import { NOTICES_KEPT } from '../../../../shared/live/state.ts'
import { BREAKOUT, COFFEE, created, idOf, OPENING, room } from '../../../support/rooms-in-words.ts'

const notice = (n: number): LiveEvent => ({
  type: 'notice.sent',
  notice: { id: noticeId.parse(`n${n}`), text: `Notice ${n}`, group: null, at: n },
})

test('L1 a room begins with its creation: empty, nothing running, the agenda on the stage', () => {
  const first = created(workshopId.parse('here'))
  expect(apply(null, { seq: 1, at: 0, event: first })).toEqual({
    seq: 1,
    workshop: first.workshop,
    items: first.items,
    groups: first.groups,
    participants: [],
    current: null,
    notices: [],
    stage: { show: 'agenda' },
  })
  expect(() => apply(null, { seq: 1, at: 0, event: { type: 'item.ended' } })).toThrow()
})

test('L3 each event takes the room to its own number and changes nothing else than it says', () => {
  const before = room()
  const after = apply(before, { seq: 99, at: 0, event: { type: 'participant.moved', id: idOf('member'), group: null } })
  expect(after).toEqual({
    ...before,
    seq: 99,
    participants: before.participants.map((each) => (each.id === idOf('member') ? { ...each, group: null } : each)),
  })
  expect(after.items).toBe(before.items)
})

test('L20 an order puts every item in its place', () => {
  expect(room({ type: 'items.ordered', order: [COFFEE, BREAKOUT, OPENING] }).items.map(({ id }) => id)).toEqual([
    COFFEE,
    BREAKOUT,
    OPENING,
  ])
})

test('L11 an event about nothing leaves the room as it is, but for its number', () => {
  const before = room()
  const unknown = groupId.parse('unknown')
  for (const groups of [[], [unknown]]) {
    expect(apply(before, { seq: before.seq + 1, at: 0, event: { type: 'groups.locked', groups, locked: true } })).toEqual({
      ...before,
      seq: before.seq + 1,
    })
  }
})

test('L32 the room keeps the latest notices', () => {
  const { notices } = room(...Array.from({ length: NOTICES_KEPT + 5 }, (_, n) => notice(n)))
  expect(notices).toHaveLength(NOTICES_KEPT)
  expect(notices.at(-1)?.text).toBe(`Notice ${NOTICES_KEPT + 4}`)
})

test('L24 without a current item there is no clock to set', () => {
  expect(room({ type: 'timer.set', timer: { kind: 'paused', leftMs: 1 } }).current).toBeNull()
})
