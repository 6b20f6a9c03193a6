import { expect, test } from 'vitest'
import { launchBrowser } from '../browser/support/browser.ts'
import { honestyRounds } from './honesty-rounds.ts'

const MOMENTS = Number(process.env['MOMENTS'] ?? 100)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`at ${MOMENTS} moments when a page says "On disk", server and pages are killed, seed ${SEED}: the text is there`, async () => {
  const browser = await launchBrowser()
  try {
    const report = await honestyRounds(browser, { moments: MOMENTS, seed: SEED })
    console.log(
      `${report.moments} kills while a page said "On disk", seed ${SEED}: ${report.claims} claims about ${report.letters} letters, ${report.lies.length} of them not true`,
    )
    expect(report.lies).toEqual([])
  } finally {
    await browser.close()
  }
})
