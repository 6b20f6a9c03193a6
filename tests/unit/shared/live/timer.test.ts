import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { extendTimer, pauseTimer, resumeTimer, startTimer, timeLeft } from '../../../../shared/live/timer.ts'

const SEED = 20261124
const NOW = 1_800_000_000_000
const ms = fc.integer({ min: 0, max: 86_400_000 })

test('L24 a clock that starts has its whole length left, and is negative once it is over', () => {
  const timer = startTimer(10, NOW)
  expect(timeLeft(timer, NOW)).toBe(600_000)
  expect(timeLeft(timer, NOW + 600_001)).toBe(-1)
})

test('L24 a pause of any length takes no time, whatever is added meanwhile', () => {
  fc.assert(
    fc.property(ms, ms, fc.integer({ min: -60, max: 120 }), (ran, stood, minutes) => {
      const paused = extendTimer(pauseTimer(startTimer(30, NOW), NOW + ran), minutes * 60_000)
      const resumed = resumeTimer(paused, NOW + ran + stood)
      const never = extendTimer(startTimer(30, NOW), minutes * 60_000)
      expect(timeLeft(paused, NOW + ran + stood)).toBe(timeLeft(never, NOW + ran))
      expect(timeLeft(resumed, NOW + ran + stood)).toBe(timeLeft(never, NOW + ran))
    }),
    { seed: SEED },
  )
})
