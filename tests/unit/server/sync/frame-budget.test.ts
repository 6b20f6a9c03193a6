import { expect, test } from 'vitest'
import { FrameBudget } from '../../../../server/sync/frame-budget.ts'

const MEGABYTE = 1024 * 1024

function framesTaken(budget: FrameBudget, bytes: number, now: number): number {
  let taken = 0
  while (taken < 10_000 && budget.spend(bytes, now)) taken += 1
  return taken
}

test('S16 a socket may send 200 frames at once, and 100 more each second', () => {
  expect(framesTaken(new FrameBudget(0), 10, 0)).toBe(200)
  const budget = new FrameBudget(0)
  for (let sent = 0; sent < 200; sent++) budget.spend(10, 0)
  expect(framesTaken(budget, 10, 1000)).toBe(100)
})

test('S16 a socket may send six megabytes at once, and two more each second', () => {
  const budget = new FrameBudget(0)
  for (let sent = 0; sent < 6; sent++) expect(budget.spend(MEGABYTE, 0)).toBe(true)
  expect(budget.spend(2 * MEGABYTE, 1000)).toBe(true)
  expect(budget.spend(MEGABYTE, 1100)).toBe(false)
})
