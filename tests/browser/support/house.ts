import { test as anyTest } from 'vitest'
import { startApp } from '../../support/start-app.ts'
import { launchBrowser } from './browser.ts'

/** With the program and a browser, which the tests of a file share, and a workshop for each test. */
export const test = anyTest
  // oxlint-disable-next-line no-empty-pattern -- what a fixture needs is read from its source: here nothing
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await startApp()
    onCleanup(() => app.close())
    return app
  })
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('workshop', ({ app }) => app.makeWorkshop())
