import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { startApp } from '../support/start-app.ts'
import { launchBrowser, newPerson } from './support/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a page that was never seen opens without the server', async () => {
  const app = await startApp()
  const { page, context } = await newPerson(browser)
  await page.goto(`${app.url}/join`)
  await page.evaluate('navigator.serviceWorker.ready')
  await app.close()
  // Its part of the program was never loaded either.
  const later = await context.newPage()
  await later.goto(`${app.url}/nothing/here`)
  expect(await later.getByRole('heading').first().textContent()).toBe('There is no page at this address')
})

test('requests of the planes never come from the worker', async () => {
  await using app = await startApp()
  const { page } = await newPerson(browser)
  await page.goto(`${app.url}/join`)
  await page.evaluate('navigator.serviceWorker.ready')
  await page.reload()
  const answers = await page.evaluate(
    `Promise.all(['/api/health', '/api/organiser'].map(async (path) => (await fetch(path)).status))`,
  )
  expect(answers).toEqual([200, 401])
  const kept = z
    .array(z.string())
    .parse(
      await page.evaluate(
        `(async () => (await (await caches.open('plenary-files')).keys()).map(({ url }) => new URL(url).pathname))()`,
      ),
    )
  expect(kept.filter((path) => path !== '/index.html' && !path.startsWith('/assets/'))).toEqual([])
})
