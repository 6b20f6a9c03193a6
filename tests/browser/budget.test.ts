import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { launchBrowser } from './support/browser.ts'
import { Transfer } from './support/transfer.ts'

const KB = 1_000

let app: RunningApp
let browser: Browser
let workshop: WorkshopId

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  workshop = await app.makeWorkshop()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('the join page is there after 150 kB', async () => {
  await using transfer = await Transfer.begin(browser)
  await transfer.page.goto(`${app.url}/join#${await app.codeOf(workshop, 'join')}`)
  await transfer.page.getByLabel('Your name').waitFor()
  const { bytes, files } = await transfer.whole()
  console.log(`the join page: ${bytes} bytes`)
  expect(bytes, files).toBeLessThan(150 * KB)
})

test('a board is there after 420 kB', async () => {
  await using transfer = await Transfer.begin(browser)
  await transfer.signsIn((await app.join(workshop, 'group:g1')).cookie, app.url)
  await transfer.page.goto(`${app.url}/w/${workshop}/g/g1/plan/background`)
  await transfer.page.getByRole('textbox', { name: 'Mandate' }).click()
  const { bytes, files } = await transfer.whole()
  console.log(`a board: ${bytes} bytes`)
  expect(bytes, files).toBeLessThan(420 * KB)
})
