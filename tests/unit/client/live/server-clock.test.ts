import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { better, type Reading, readingOf, ServerClock } from '../../../../client/live/server-clock.ts'
import { ticking } from '../../../../client/live/ticking.ts'

const way = fc.double({ min: 0, max: 800, noNaN: true })

test('however unequal the two ways are, the time is never further off than it admits, and the best of several is best', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 8 }),
      (offset, ways) => {
        let known: Reading | null = null
        let ticks = 0
        for (const [there, back] of ways) {
          known = better(known, readingOf(ticks, ticks + there + offset, ticks + there + back))
          ticks += 1000
          expect(Math.abs(known.offset - offset)).toBeLessThanOrEqual(known.errorMs + 0.01)
        }
        const shortest = Math.min(...ways.map(([there, back]) => (there + back) / 2))
        expect(known?.errorMs).toBeLessThanOrEqual(shortest + 0.01)
      },
    ),
    { seed: 4 },
  )
})

test('after a sleep in which no ticks were counted, a worse reading is believed over the better one from before', () => {
  const before = readingOf(0, 5_010, 20)
  const after = readingOf(100, 65_100, 500)
  expect(better(before, after)).toBe(after)
})

test('without an answer the time that came with the welcome holds', async () => {
  const clock = new ServerClock(() => Promise.resolve(null))
  clock.hint(1_000_000)
  await clock.measure()
  expect(clock.now()).toBeGreaterThanOrEqual(1_000_000)
  expect(clock.now()).toBeLessThan(1_001_000)
})

test('all clocks of a room show the same step', () => {
  const times = [1999.9, 2000, 2000.1, 2999]
  expect(times.map((now) => ticking(() => now, 1000).getTime())).toEqual([1000, 2000, 2000, 2000])
})
