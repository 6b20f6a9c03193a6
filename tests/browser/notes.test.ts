import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { seriousProblems } from './support/axe.ts'
import { launchBrowser, newPerson, takePictures } from './support/browser.ts'

let app: RunningApp
let browser: Browser
let workshop: WorkshopId

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  workshop = await app.makeWorkshop('seminar')
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

async function atNotes(key: 'group:g1' | 'facilitator' | 'observer', as: { readonly name: string }) {
  const person = await newPerson(browser)
  const { cookie } = await app.join(workshop, key, as)
  const cookies = cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url: app.url }
  })
  await person.context.addCookies(cookies)
  await person.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  return { ...person, [Symbol.asyncDispose]: () => person.context.close() }
}

function note(page: Page, index: number) {
  return page.getByRole('textbox', { name: /Which/ }).nth(index)
}

test('two people write in one note: each sees the other, and undo takes back only what is one’s own', async () => {
  await using ann = await atNotes('group:g1', { name: 'Ann Smith' })
  await using bob = await atNotes('group:g1', { name: 'Bob Jones' })
  await note(ann.page, 0).click()
  await ann.page.keyboard.type('Ports of [Antwerp] ')
  await note(bob.page, 0).getByText('[Antwerp]').waitFor()
  await note(bob.page, 0).click()
  await bob.page.keyboard.press('Control+End')
  await bob.page.keyboard.type('and Rotterdam')
  await note(ann.page, 0).getByText('and Rotterdam').waitFor()
  // The caret stands in the note in which its owner is, and in no other.
  await note(ann.page, 0).getByText('Bob Jones').waitFor()
  expect(await note(ann.page, 1).getByText('Bob Jones').count()).toBe(0)
  await takePictures(ann.page, 'notes')

  await ann.page.keyboard.press('Control+z')
  await note(bob.page, 0).getByText('[Antwerp]').waitFor({ state: 'detached' })
  await note(ann.page, 0).getByText('and Rotterdam').waitFor()
  await ann.page.keyboard.press('Control+Shift+z')
  await note(bob.page, 0).getByText('[Antwerp]').waitFor()
  expect(await seriousProblems(ann.page)).toEqual([])
  expect([...ann.errors, ...bob.errors]).toEqual([])
})

test('a mention is found by typing and chosen with the keyboard; a link leads only where links may', async () => {
  await using ann = await atNotes('group:g1', { name: 'Ann Smith' })
  await app.join(workshop, 'group:g1', { name: 'Élodie Martin', organisation: 'Belgian Customs' })
  const { keyboard } = ann.page
  await note(ann.page, 1).click()
  await keyboard.type('Ask @elod')
  await ann.page.getByRole('option', { name: /Élodie Martin/ }).waitFor()
  await keyboard.press('Enter')
  await note(ann.page, 1).getByText('@Élodie Martin').waitFor()
  await keyboard.press('Control+k')
  await keyboard.type('javascript:alert(1)')
  await keyboard.press('Enter')
  await ann.page.getByRole('alert').waitFor()
  await ann.page.getByRole('textbox', { name: 'Address of the link' }).fill('example.org')
  await keyboard.press('Enter')
  expect(await note(ann.page, 1).getByRole('link', { name: 'example.org' }).getAttribute('href')).toBe('https://example.org/')
  expect(ann.errors).toEqual([])
})

test('a reader gets the text without an editor', async () => {
  await using ann = await atNotes('group:g1', { name: 'Ann Smith' })
  await using olga = await atNotes('observer', { name: 'Olga' })
  await note(ann.page, 0).click()
  await ann.page.keyboard.press('Control+End')
  await ann.page.keyboard.type(' read me')
  await olga.page.getByText('read me').waitFor()
  expect(await olga.page.getByRole('textbox').count()).toBe(0)
  expect(await seriousProblems(olga.page)).toEqual([])
})

test('what was written without the server while the group was locked is kept, can be taken along, and is sent once it is unlocked', async () => {
  await using ann = await atNotes('group:g1', { name: 'Ann Smith' })
  await using fay = await atNotes('facilitator', { name: 'Fay' })
  await note(ann.page, 0).click()
  await ann.page.keyboard.press('Control+End')
  await ann.context.setOffline(true)
  await ann.page.keyboard.type(' written while away')
  await ann.page.locator('[data-state="device"]').waitFor()

  await fay.page.goto(`${app.url}/w/${workshop}/run`)
  const lock = fay.page.getByRole('button', { name: /ock.*Americas/ })
  await lock.click()
  await ann.context.setOffline(false)
  const refused = ann.page.locator('[data-state="refused"]')
  await refused.waitFor({ timeout: 30_000 })
  await refused.click()
  const [file] = await Promise.all([
    ann.page.waitForEvent('download'),
    ann.page.getByRole('button', { name: 'Download my text' }).click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toContain('written while away')
  await ann.page.keyboard.press('Escape')

  await lock.click()
  await ann.page.locator('[data-state="saved"]').waitFor({ timeout: 30_000 })
  await fay.page.goto(`${app.url}/w/${workshop}/g/g1/notes`)
  await fay.page.getByText('written while away').waitFor()
})
