import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AtMostEvery } from '../../../../client/sync/at-most-every.ts'
import { reconnectDelay } from '../../../../client/sync/back-off.ts'

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
