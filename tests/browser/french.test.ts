import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { launchBrowser } from './support/browser.ts'
import { sidewaysScroll } from './support/layout.ts'
import { Person } from './support/person.ts'

let app: RunningApp
let browser: Browser
let workshop: WorkshopId

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  workshop = await app.makeWorkshop('seminar', { language: 'fr' })
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('in a French browser joining, the board and the wall are in French', async () => {
  await using ann = await Person.comes(browser, 'Anne Lefèvre', { locale: 'fr-FR' })
  await ann.page.goto(`${app.url}/join#${await app.codeOf(workshop, 'group:g1')}`)
  await ann.sees('Aucune affaire en cours')
  expect(await ann.page.locator('html').getAttribute('lang')).toBe('fr')
  await ann.page.getByLabel('Votre nom').fill('Anne Lefèvre')
  await ann.page.getByLabel('Votre organisation').fill('Douane belge')
  await ann.page.getByRole('button', { name: 'Rejoindre' }).click()
  await ann.page.getByRole('link', { name: 'Notes' }).waitFor()
  await ann.page.getByRole('navigation', { name: 'Sections du plan' }).waitFor()
  await ann.page.getByRole('banner').getByRole('button', { name: 'Sur disque' }).waitFor()

  await using wall = await Person.comes(browser, 'the wall', { locale: 'fr-FR' })
  await wall.page.goto(`${app.url}/stage#${await app.codeOf(workshop, 'display')}`)
  await wall.sees('Ensuite')
  expect(await wall.page.locator('html').getAttribute('lang')).toBe('fr')
})

test('from right to left a narrow page still fits', async () => {
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann Smith' })
  await ann.page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['plan/background', 'plan/scopeGoods', 'notes']) {
    await ann.page.goto(`${app.url}/w/${workshop}/g/g1/${path}`)
    await ann.page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await ann.page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    expect(await sidewaysScroll(ann.page), path).toBe(0)
    const article = await ann.page.getByRole('main').boundingBox()
    expect(article?.x).toBeGreaterThanOrEqual(0)
  }
})
