import { expect, test } from 'vitest'
import { crashRounds } from '../chaos/crash-rounds.ts'

test('S10 after a crash of server and clients, a new client finds every edit that had a receipt', {
  timeout: 120_000,
}, async () => {
  const report = await crashRounds({ rounds: 3, seed: 1 })
  expect(report.lost).toEqual([])
  expect(report.unopened).toEqual([])
  expect(report.receipts).toBeGreaterThan(20)
  expect(report.deletions).toBeGreaterThan(0)
})
