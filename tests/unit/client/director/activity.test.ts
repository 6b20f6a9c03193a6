import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ago, bars, CHART, highestOf } from '../../../../client/features/director/activity.ts'

test('every minute has a bar inside the chart, higher with more edits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 10, maxLength: 10 }), (activity) => {
      const highest = highestOf([activity])
      const drawn = bars(activity, highest)
      expect(drawn).toHaveLength(10)
      for (const { x, y, width, height } of drawn) {
        expect(Math.min(x, y, width)).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(CHART.width)
        expect(y + height).toBeCloseTo(CHART.height)
        expect(height).toBeGreaterThanOrEqual(1)
      }
      const busiest = activity.indexOf(Math.max(...activity))
      expect(Math.max(...drawn.map(({ height }) => height))).toBe(drawn[busiest]?.height)
    }),
  )
})

test('groups share one scale, and a few strokes are no storm', () => {
  expect(
    highestOf([
      [1, 2],
      [300, 4],
    ]),
  ).toBe(300)
  expect(highestOf([[1, 2]])).toBe(20)
  expect(highestOf([])).toBe(20)
})

test('an age is told in the unit that people would use', () => {
  expect(ago(-2000)).toEqual({ unit: 'now', count: 0 })
  expect(ago(59_000)).toEqual({ unit: 'now', count: 0 })
  expect(ago(61_000)).toEqual({ unit: 'minutes', count: 1 })
  expect(ago(2 * 60 * 60_000)).toEqual({ unit: 'hours', count: 2 })
  expect(ago(50 * 60 * 60_000)).toEqual({ unit: 'days', count: 2 })
})
