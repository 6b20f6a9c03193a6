import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockText } from '../../../../client/features/timer/clock-text.ts'

test('a clock counts whole seconds down, minutes beyond the hour', () => {
  expect(clockText(5 * 60_000)).toEqual({ text: '05:00', over: false })
  expect(clockText(5 * 60_000 - 1)).toEqual({ text: '05:00', over: false })
  expect(clockText(75 * 60_000)).toEqual({ text: '75:00', over: false })
  expect(clockText(1)).toEqual({ text: '00:01', over: false })
})

test('a clock stands at zero for a second and then counts what is over', () => {
  expect(clockText(0)).toEqual({ text: '00:00', over: false })
  expect(clockText(-999)).toEqual({ text: '00:00', over: false })
  expect(clockText(-1000)).toEqual({ text: '00:01', over: true })
  expect(clockText(-61_500)).toEqual({ text: '01:01', over: true })
})

test('a clock is never a second wrong', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (left) => {
      const { text, over } = clockText(left)
      const [minutes = 0, seconds = 0] = text.split(':').map(Number)
      const shown = (minutes * 60 + seconds) * (over ? -1 : 1)
      expect(Math.abs(shown - left / 1000)).toBeLessThanOrEqual(1)
    }),
  )
})
