import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { startApp } from '../support/start-app.ts'
import { launchBrowser } from './support/browser.ts'
import { Person } from './support/person.ts'

const FIRST_NOTE = /^Which/

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** All that scripts can read on this device, as text; of IndexedDB the names and keys. */
async function keptOnDevice({ page }: Person): Promise<string> {
  return z.string().parse(
    await page.evaluate(`(async () => {
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open('plenary')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      const all = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
      const found = []
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name)
        found.push([name, await all(store.getAllKeys()), (await all(store.getAll())).map(({ document }) => document)])
      }
      database.close()
      return JSON.stringify([found, { ...localStorage }])
    })()`),
  )
}

async function leave({ page }: Person): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Leave the workshop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave the workshop' }).click()
}

test('whoever leaves a workshop leaves nothing of it on the device', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  await using ann = await Person.comes(browser, 'Ann Smith')
  await ann.page.goto(`${app.url}/join#${await app.codeOf(workshop, 'group:g1')}`)
  await ann.joins()
  await ann.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  await ann.writes(FIRST_NOTE, 'For nobody else at this laptop.')
  await ann.isTold('On disk')
  await expect.poll(() => keptOnDevice(ann)).toContain(`${workshop}.g1.notes.1`)
  expect(await keptOnDevice(ann)).toContain('Ann Smith')

  await leave(ann)
  await ann.sees('You have left. Nothing of the workshop is kept on this device.')
  const kept = await keptOnDevice(ann)
  expect(kept).not.toContain(workshop)
  expect(kept).not.toContain('Ann Smith')

  await ann.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  await ann.sees('You are not in this workshop here')
  expect(await ann.page.content()).not.toContain('For nobody else')
  expect(ann.errors).toEqual([])
})

test('text that the server has never stored stays on the device of who leaves, and they are told', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann Smith' })
  await ann.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  await ann.isTold('On disk')
  const unsent = { document: `${workshop}.g1.notes.1~aside1`, update: [0, 0], unsent: true }
  await ann.page.evaluate(`new Promise((resolve) => {
    indexedDB.open('plenary').onsuccess = ({ target }) => {
      const transaction = target.result.transaction('updates', 'readwrite')
      transaction.objectStore('updates').add({ ...${JSON.stringify(unsent)}, update: Uint8Array.of(0, 0) })
      transaction.oncomplete = () => { target.result.close(); resolve() }
    }
  })`)
  await ann.page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await ann.page.getByRole('button', { name: 'Leave the workshop' }).click()
  await ann.sees('Some of what you wrote here is not on the server yet.')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Leave the workshop' }).click()
  await ann.sees('You have left. What the server does not have is still on this device.')
  const kept = await keptOnDevice(ann)
  expect(kept).toContain(unsent.document)
  expect(kept).not.toContain(`"${workshop}.g1.notes.1"`)
})
