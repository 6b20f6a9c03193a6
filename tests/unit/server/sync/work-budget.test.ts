import { expect, test } from 'vitest'
import { WorkBudget } from '../../../../server/sync/work-budget.ts'

test('S22 a second and a half of work at once is fine, then fifty milliseconds each second', () => {
  const work = new WorkBudget(0)
  work.pay(1_500, 0)
  expect(work.inDebt(0)).toBe(false)
  work.pay(50, 1_000)
  expect(work.inDebt(1_000)).toBe(false)
  work.pay(1, 1_000)
  expect(work.inDebt(1_000)).toBe(true)
  expect(work.inDebt(1_020)).toBe(false)
})

test('S22 rest pays every debt and saves nothing up', () => {
  const work = new WorkBudget(0)
  work.pay(7_500, 0)
  expect(work.inDebt(119_000)).toBe(true)
  expect(work.isFull(150_000)).toBe(true)
  work.pay(1_501, 900_000)
  expect(work.inDebt(900_000)).toBe(true)
})
