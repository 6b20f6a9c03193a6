import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { calmCarets, MOST_CARETS } from '../../../../client/features/editor/calm-carets.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function somebody(room: Awareness, cursor: unknown, id = 'someone'): Awareness {
  const awareness = new Awareness(new Y.Doc())
  awareness.on('update', () => applyAwarenessUpdate(room, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'wire'))
  awareness.setLocalState({ user: { id, name: id, organisation: 'x' }, cursor })
  return awareness
}

test("others' carets come in at a pace, the last of them always", () => {
  const room = new Awareness(new Y.Doc())
  const carets = calmCarets(room)
  const drawn = vi.fn()
  carets.on('change', drawn)
  const other = somebody(room, { head: 0 })
  for (let i = 1; i <= 50; i++) other.setLocalStateField('cursor', { head: i })
  expect(drawn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(drawn).toHaveBeenCalledTimes(1)
  expect(carets.getStates().get(other.clientID)?.['cursor']).toEqual({ head: 50 })
})

test("one's own caret goes out at a pace, the last of them always", () => {
  const room = new Awareness(new Y.Doc())
  room.setLocalState({ at: 'aim' })
  const carets = calmCarets(room)
  const sent = vi.fn()
  room.on('update', sent)
  for (let i = 1; i <= 50; i++) carets.setLocalStateField('cursor', { head: i })
  vi.advanceTimersByTime(100)
  expect(sent).toHaveBeenCalledTimes(1)
  expect(room.getLocalState()).toEqual({ at: 'aim', cursor: { head: 50 } })
})

test('in a crowd only those who moved last are drawn', () => {
  const room = new Awareness(new Y.Doc())
  const carets = calmCarets(room)
  const people = Array.from({ length: 30 }, (_, i) => somebody(room, { head: i }))
  vi.advanceTimersByTime(1000)
  const late = people.slice(0, MOST_CARETS)
  for (const person of late) person.setLocalStateField('cursor', { head: 99 })
  vi.advanceTimersByTime(1000)
  const drawn = [...carets.getStates().keys()].filter((client) => client !== carets.clientID)
  expect(new Set(drawn)).toEqual(new Set(late.map(({ clientID }) => clientID)))
})

test('who leaves has no caret any more', () => {
  const room = new Awareness(new Y.Doc())
  const carets = calmCarets(room)
  const other = somebody(room, { head: 1 })
  vi.advanceTimersByTime(100)
  other.setLocalState(null)
  vi.advanceTimersByTime(100)
  expect(carets.getStates().has(other.clientID)).toBe(false)
})

test('nothing is sent while this person may not be seen', () => {
  const room = new Awareness(new Y.Doc())
  room.setLocalState(null)
  const carets = calmCarets(room)
  carets.setLocalState({ cursor: { head: 1 } })
  vi.advanceTimersByTime(100)
  expect(room.getLocalState()).toBeNull()
})
