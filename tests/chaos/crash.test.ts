import { expect, test } from 'vitest'
import { crashRounds } from './crash-rounds.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 50)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`S10 ${ROUNDS} crashes of server and clients under load, seed ${SEED}: no edit with a receipt is lost`, async () => {
  const report = await crashRounds({ rounds: ROUNDS, seed: SEED })
  console.log(
    `${report.rounds} crashes, seed ${SEED}: ${report.receipts} edits with a receipt (${report.deletions} deletions), ${report.underWay} under way at a kill, ${report.lost.length} lost, ${report.unopened.length} documents that did not open`,
  )
  expect(report.lost).toEqual([])
  expect(report.unopened).toEqual([])
})
