import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { launchBrowser } from './support/browser.ts'
import { Person } from './support/person.ts'

const FIRST_NOTE = /^Which/

let app: RunningApp
let browser: Browser
let workshop: WorkshopId

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  app = await startApp()
  workshop = await app.makeWorkshop()
})
afterEach(() => app.close())

async function atNotes(name: string): Promise<Person> {
  const person = await Person.enters(browser, app, workshop, 'group:g1', { name })
  await person.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  await person.field(FIRST_NOTE).waitFor()
  return person
}

test('what is written while the server is down stays on the device, says so, and arrives by itself', async () => {
  await using ann = await atNotes('Ann Smith')
  await using bob = await atNotes('Bob Jones')
  await ann.writes(FIRST_NOTE, 'Before.')
  await ann.isTold('On disk')
  await bob.reads(FIRST_NOTE, 'Before.')
  await app.stop()
  await ann.isTold('Offline')
  await ann.writes(FIRST_NOTE, ' Meanwhile, Ann.')
  await bob.writes(FIRST_NOTE, ' Meanwhile, Bob.')
  await ann.isTold('On this device')
  expect(await ann.edits()).toBeGreaterThan(0)
  await app.restart()
  await ann.isTold('On disk')
  await bob.isTold('On disk')
  await ann.reads(FIRST_NOTE, 'Meanwhile, Bob.')
  await bob.reads(FIRST_NOTE, 'Meanwhile, Ann.')
  expect(await ann.text(FIRST_NOTE)).toBe(await bob.text(FIRST_NOTE))
  await using dan = await atNotes('Dan Brown')
  await dan.reads(FIRST_NOTE, 'Meanwhile, Ann.')
  expect([ann, bob, dan].flatMap(({ errors }) => errors)).toEqual([])
})

test('a page that is opened without the server shows the last known text, takes more, and sends it later', async () => {
  await using ann = await atNotes('Ann Smith')
  await ann.writes(FIRST_NOTE, 'Known.')
  await ann.isTold('On disk')
  await ann.page.evaluate('navigator.serviceWorker.ready')
  await app.stop()
  await ann.writes(FIRST_NOTE, ' Written down.')
  await ann.isTold('On this device')
  await ann.page.reload()
  await ann.reads(FIRST_NOTE, 'Known. Written down.')
  await ann.writes(FIRST_NOTE, ' After the reload.')
  await ann.isTold('On this device')
  await app.restart()
  await ann.isTold('On disk')
  await using bob = await atNotes('Bob Jones')
  await bob.reads(FIRST_NOTE, 'Known. Written down. After the reload.')
})

test('a board that was opened in time is whole without the server: its other tab, and the list of shortcuts', async () => {
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann Smith' })
  await ann.page.goto(`${app.url}/w/${workshop}/g/g1/plan/cover`)
  await ann.field('Code name').waitFor()
  await ann.isTold('On disk')
  await app.stop()
  await ann.isTold('Offline')
  await ann.opensTab('Notes')
  await ann.sees('Other notes')
  await ann.page.getByRole('button', { name: 'Add a note' }).click()
  await ann.page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await ann.sees('Undo my last change', ann.page.getByRole('dialog'))
  await ann.page.keyboard.press('Escape')
  await ann.opensTab('Plan')
  await ann.opensSection('0 Cover and handling')
  await ann.writes('Code name', 'NORTH STAR')
  await ann.isTold('On this device')
})

test('text that only a closed tab had goes out from the next page of the same browser', async () => {
  await using ann = await atNotes('Ann Smith')
  await ann.page.evaluate('navigator.serviceWorker.ready')
  await app.stop()
  await ann.writes(FIRST_NOTE, 'From the first tab.')
  await ann.isTold('On this device')
  const address = ann.page.url()
  await (await ann.opensAnotherTab()).close()
  await app.restart()
  await ann.page.goto(address)
  await ann.isTold('On disk')
  await using bob = await atNotes('Bob Jones')
  await bob.reads(FIRST_NOTE, 'From the first tab.')
})

test('two tabs of one browser write in one note, with the server and without', async () => {
  await using ann = await atNotes('Ann Smith')
  await using bob = await atNotes('Bob Jones')
  await ann.writes(FIRST_NOTE, 'First tab.')
  await bob.reads(FIRST_NOTE, 'First tab.')
  const address = ann.page.url()
  const first = await ann.opensAnotherTab()
  await ann.page.goto(address)
  await ann.reads(FIRST_NOTE, 'First tab.')
  await ann.writes(FIRST_NOTE, ' Second tab.')
  await bob.reads(FIRST_NOTE, 'First tab. Second tab.')
  await app.stop()
  await ann.writes(FIRST_NOTE, ' Second tab alone.')
  await ann.isTold('On this device')
  await ann.turnsTo(first)
  await ann.reads(FIRST_NOTE, 'Second tab.')
  await ann.writes(FIRST_NOTE, ' First tab alone.')
  await ann.isTold('On this device')
  await app.restart()
  await bob.reads(FIRST_NOTE, 'Second tab alone.')
  await bob.reads(FIRST_NOTE, 'First tab alone.')
  await ann.isTold('On disk')
  await expect.poll(() => ann.text(FIRST_NOTE)).toBe(await bob.text(FIRST_NOTE))
  const told = await bob.text(FIRST_NOTE)
  for (const each of ['First tab.', 'Second tab alone.', 'First tab alone.']) expect(told.split(each)).toHaveLength(2)
})

test('where the browser keeps nothing, the page says so, and how to take the text along', async () => {
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann Smith' })
  await ann.page.addInitScript(`IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError') }`)
  await ann.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  await ann.writes(FIRST_NOTE, 'With the server.')
  await ann.isTold('On disk')
  await app.stop()
  await ann.writes(FIRST_NOTE, ' Without it.')
  await ann.isTold('Not kept')
  await ann.indicator('Not kept').click()
  await ann.sees('This browser keeps nothing on this device.')
  await app.restart()
  await ann.isTold('On disk')
  await using bob = await atNotes('Bob Jones')
  await bob.reads(FIRST_NOTE, 'With the server. Without it.')
})
