import { expect } from 'vitest'
import { seriousProblems } from './support/axe.ts'
import { newPerson, takePictures } from './support/browser.ts'
import { test } from './support/house.ts'
import { Person } from './support/person.ts'

test('a facilitator runs the room from a phone, and everyone sees the item, its clock and notices', async ({
  app,
  browser,
  workshop,
}) => {
  await using fay = await Person.enters(browser, app, workshop, 'facilitator', { name: 'Fay' })
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann' })
  await ann.page.goto(`${app.url}/w/${workshop}`)
  await fay.page.setViewportSize({ width: 360, height: 800 })
  await fay.page.goto(`${app.url}/w/${workshop}/run`)
  await fay.page
    .getByRole('button', { name: /^Start: Opening/ })
    .first()
    .click()
  const header = ann.page.getByRole('banner')
  await header.getByText(/^(30:00|29:)/).waitFor()
  await fay.page.getByRole('button', { name: '5 minutes more' }).click()
  await header.getByText(/^(35:00|34:)/).waitFor()
  await fay.page.getByRole('button', { name: 'Pause' }).click()
  await header.getByText('paused').waitFor()
  await fay.page.getByRole('button', { name: 'Resume' }).click()
  await header.getByText('paused').waitFor({ state: 'detached' })

  await fay.page.getByLabel('What to say').fill('Coffee is served')
  await fay.page.getByRole('button', { name: 'Send' }).click()
  const foot = ann.page.getByRole('contentinfo')
  await foot.getByText('Coffee is served').waitFor()
  await ann.page.getByRole('button', { name: 'Dismiss this notice' }).click()
  await ann.page.reload()
  await header.getByText(/^3\d:/).waitFor()
  expect(await foot.getByText('Coffee is served').count()).toBe(0)
  await ann.page.getByRole('button', { name: 'Notices' }).click()
  await ann.page.getByRole('dialog').getByText('Coffee is served').waitFor()
  await ann.page.keyboard.press('Escape')

  await takePictures(fay.page, 'run')
  expect(await seriousProblems(fay.page)).toEqual([])
  await ann.page.getByRole('button', { name: /Agenda/ }).click()
  await ann.page.getByRole('dialog', { name: 'Agenda' }).waitFor()
  await takePictures(ann.page, 'agenda')
  expect(await seriousProblems(ann.page)).toEqual([])
  expect([...fay.errors, ...ann.errors]).toEqual([])
})

test('the clock is right on a device whose own clock is an hour wrong', async ({ app, browser, workshop }) => {
  await using fay = await Person.enters(browser, app, workshop, 'facilitator', { name: 'Fay' })
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann' })
  await ann.page.clock.install({ time: Date.now() + 3_600_000 })
  await fay.page.goto(`${app.url}/w/${workshop}/run`)
  await fay.page
    .getByRole('button', { name: /^Start: Opening/ })
    .first()
    .click()
  await ann.page.goto(`${app.url}/w/${workshop}`)
  await ann.page
    .getByRole('banner')
    .getByText(/^(30:00|29:)/)
    .waitFor()
})

test('the organiser runs the room without being a participant', async ({ app, browser, workshop }) => {
  const { page, context } = await newPerson(browser)
  await page.goto(app.url + app.organiserPath)
  await page.getByText('COSMO 2').first().waitFor()
  await page.goto(`${app.url}/w/${workshop}/run`)
  await page.getByRole('button', { name: 'Lock Europe' }).click()
  await page.getByRole('button', { name: 'Unlock Europe' }).waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Lock Europe' }).waitFor()
  await context.close()
})

test('a member is told that only facilitators run the room, and a stranger how to come in', async ({
  app,
  browser,
  workshop,
}) => {
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann' })
  await ann.page.goto(`${app.url}/w/${workshop}/run`)
  await ann.page.getByText('Only facilitators run the workshop.').waitFor()
  const { page, context } = await newPerson(browser)
  await page.goto(`${app.url}/w/${workshop}`)
  await page.getByRole('link', { name: 'Enter a code' }).waitFor()
  expect(await seriousProblems(page)).toEqual([])
  await context.close()
})

test('without the server a page says so quietly, and opens with what was last known', async ({ app, browser, workshop }) => {
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann' })
  await ann.page.goto(`${app.url}/w/${workshop}`)
  await ann.page.getByRole('banner').getByText('COSMO 2').waitFor()
  await ann.page.evaluate('navigator.serviceWorker.ready')
  await ann.page.reload()
  await ann.page.getByRole('banner').getByText('COSMO 2').waitFor()
  await ann.context.setOffline(true)
  await ann.page.getByText('Not connected.').waitFor({ timeout: 60_000 })
  await ann.page.reload()
  await ann.page.getByRole('banner').getByText('COSMO 2').waitFor()
  await ann.context.setOffline(false)
  await ann.page.getByText('Not connected.').waitFor({ state: 'detached', timeout: 60_000 })
})
