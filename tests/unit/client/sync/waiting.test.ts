import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AtMostEvery } from '../../../../client/sync/at-most-every.ts'
import { reconnectDelay } from '../../../../client/sync/back-off.ts'
import { calmly } from '../../../../client/sync/calm-state.ts'
import type { SessionState } from '../../../../client/sync/document-session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('nobody reconnects in a tight loop, the first time within 2 s, and never later than 15 s', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      const delay = reconnectDelay(attempt, chance)
      expect(delay).toBeGreaterThanOrEqual(100)
      expect(delay).toBeLessThanOrEqual(attempt === 0 ? 2_000 : 15_000)
    }),
    { seed: 3 },
  )
})

test('what is asked for once happens at once, what is asked for often happens once a pause', () => {
  let acts = 0
  const pace = new AtMostEvery(100, () => acts++)
  pace.ask()
  expect(acts).toBe(1)
  for (let asked = 0; asked < 10; asked++) pace.ask()
  expect(acts).toBe(1)
  vi.advanceTimersByTime(100)
  expect(acts).toBe(2)
  vi.advanceTimersByTime(1000)
  expect(acts).toBe(2)
})

test("a page that only waits for its browser's store does not warn; one whose store refuses does", () => {
  let state: SessionState = { ready: true, connection: 'offline', save: { kind: 'device', edits: 1 } }
  const listeners = new Set<() => void>()
  const show = (save: SessionState['save']) => {
    state = { ...state, save }
    for (const listener of listeners) listener()
  }
  const calm = calmly({
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const seen: string[] = []
  const stop = calm.subscribe(() => seen.push(calm.getState().save.kind))
  show({ kind: 'unkept', edits: 2 })
  vi.advanceTimersByTime(20)
  show({ kind: 'device', edits: 2 })
  vi.advanceTimersByTime(1000)
  expect(seen).toEqual(['device', 'device'])
  show({ kind: 'unkept', edits: 3 })
  vi.advanceTimersByTime(1000)
  expect(calm.getState().save).toEqual({ kind: 'unkept', edits: 3 })
  show({ kind: 'saved' })
  expect(calm.getState().save.kind).toBe('saved')
  stop()
})
