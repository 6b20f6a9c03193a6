import { expect, test } from 'vitest'
import { honestyRounds } from '../chaos/honesty-rounds.ts'
import { launchBrowser } from './support/browser.ts'

const MOMENTS = 3
const SEED = 2

test(`at ${MOMENTS} moments when a page says "On disk", server and pages are killed, and the text is there`, async () => {
  const browser = await launchBrowser()
  try {
    const { claims, lies } = await honestyRounds(browser, { moments: MOMENTS, seed: SEED })
    expect(lies).toEqual([])
    expect(claims).toBeGreaterThanOrEqual(MOMENTS)
  } finally {
    await browser.close()
  }
})
