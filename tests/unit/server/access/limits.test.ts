import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GuessLimits, networkOf } from '../../../../server/access/limits.ts'

// The limiter takes the time from the machine: it stands still here, however slow the machine is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function guessWrong(limits: GuessLimits, times: number, addressOf: (i: number) => string): Promise<void> {
  for (let i = 0; i < times; i++) await limits.countWrong(addressOf(i))
}

test('H5 ten wrong guesses stop an address, and no other', async () => {
  const limits = new GuessLimits()
  await guessWrong(limits, 9, () => '10.0.0.1')
  expect(await limits.mayTry('10.0.0.1', '')).toBe(true)
  await guessWrong(limits, 1, () => '10.0.0.1')
  expect(await limits.mayTry('10.0.0.1', '')).toBe(false)
  expect(await limits.mayTry('10.0.0.2', '')).toBe(true)
})

test('H5 what was right from an address before goes on working there, while others guess', async () => {
  const limits = new GuessLimits()
  limits.remember('10.0.0.1', 'here join')
  await guessWrong(limits, 200, () => '10.0.0.1')
  expect(await limits.mayTry('10.0.0.1', 'here join')).toBe(true)
  expect(await limits.mayTry('10.0.0.1', 'here observer')).toBe(false)
})

test('H5 a hundred wrong guesses from anywhere slow everybody down to one a second', async () => {
  const limits = new GuessLimits()
  await guessWrong(limits, 100, (i) => `10.0.0.${i}`)
  expect(await limits.mayTry('10.1.0.1', '')).toBe(true)
  expect(await limits.mayTry('10.1.0.2', '')).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(await limits.mayTry('10.1.0.2', '')).toBe(true)
})

test('H5 an IPv6 network counts as one address', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2::ffff'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::ffff:10.0.0.1')).toBe('::ffff:10.0.0.1')
  expect(networkOf('10.0.0.1')).toBe('10.0.0.1')
})
