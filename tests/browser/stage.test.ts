import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Command } from '../../shared/live/commands.ts'
import { LiveGuest } from '../support/live-guest.ts'
import { seriousProblems } from './support/axe.ts'
import { newPerson, takePictures } from './support/browser.ts'
import { test as houseTest } from './support/house.ts'
import { Person } from './support/person.ts'

const test = houseTest
  /** A projector. */
  .extend('display', async ({ app, browser, workshop }, { onCleanup }) => {
    const display = await newPerson(browser)
    onCleanup(() => display.context.close())
    await display.page.goto(`${app.url}/stage#${await app.codeOf(workshop, 'display')}`)
    await display.page.waitForURL('**/w/*/stage')
    await display.page.getByText('COSMO 2').waitFor()
    return display
  })
  .extend('direct', ({ app, workshop }) => async (command: Command) => {
    const guest = new LiveGuest(app.url, null, { workshop, as: 'organiser', headers: app.organiser.headers })
    expect(await guest.command(command)).toMatchObject({ done: true })
    guest.leave()
  })

function shown(page: Page, text: string | RegExp) {
  return page.getByRole('main').getByText(text).first()
}

test('the wall follows the facilitator: agenda and clock, how to join, a notice, nothing', async ({
  app,
  browser,
  workshop,
  display,
}) => {
  await using fay = await Person.enters(browser, app, workshop, 'facilitator', { name: 'Fay' })
  const { page } = display
  await fay.page.goto(`${app.url}/w/${workshop}/run`)
  await fay.page.getByText('1 screen connected').waitFor()

  await fay.page
    .getByRole('button', { name: /^Start: Opening/ })
    .first()
    .click()
  await page.getByRole('timer').waitFor()
  await takePictures(page, 'stage-agenda')
  expect(await seriousProblems(page)).toEqual([])

  await fay.page.getByRole('button', { name: 'Join code' }).click()
  const code = await app.codeOf(workshop, 'join')
  await shown(page, code).waitFor()
  expect(page.url()).not.toContain('#')
  await takePictures(page, 'stage-join')
  expect(await seriousProblems(page)).toEqual([])

  const notice = fay.page.getByRole('region', { name: 'Notice' })
  await notice.getByLabel('What to say').fill('Coffee is served')
  await notice.getByRole('button', { name: 'Show on the stage' }).click()
  await shown(page, 'Coffee is served').waitFor()
  await takePictures(page, 'stage-notice')

  await fay.page.getByRole('button', { name: 'Blank' }).click()
  await shown(page, 'Coffee is served').waitFor({ state: 'detached' })
  expect(await page.getByText('TLP:AMBER').count()).toBe(2)
  expect([...fay.errors, ...display.errors]).toEqual([])
})

test("a group's plan is on the wall as it is written, scrolls with the facilitator, and comes back when it is shown again", async ({
  app,
  browser,
  workshop,
  display,
}) => {
  await using fay = await Person.enters(browser, app, workshop, 'facilitator', { name: 'Fay' })
  await using ann = await Person.enters(browser, app, workshop, 'group:g1', { name: 'Ann' })
  await fay.page.goto(`${app.url}/w/${workshop}/run`)
  await ann.page.goto(`${app.url}/w/${workshop}/g/g1/plan/background`)
  const mandate = ann.page.getByRole('textbox', { name: 'Mandate' })
  await mandate.click()
  for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) {
    await ann.page.keyboard.insertText(`${word} ${'routes and ports of transhipment '.repeat(8)}`)
    await ann.page.keyboard.press('Enter')
  }
  const stage = fay.page.getByRole('region', { name: 'Stage' })
  await stage.getByLabel('Show', { exact: true }).selectOption('background')
  await stage.getByRole('button', { name: 'Show on the stage' }).click()
  await display.page.getByText('1 Background and threat picture').waitFor()
  await display.page.getByText(/^one routes/).waitFor()
  await takePictures(display.page, 'stage-plan')

  const last = display.page.getByText('Threat summary')
  const top = async () => (await last.boundingBox())?.y ?? 0
  const before = await top()
  await stage.getByRole('slider').focus()
  await fay.page.keyboard.press('End')
  await expect.poll(top).toBeLessThan(before - 100)

  await fay.page.getByRole('button', { name: 'Show Europe on the stage' }).click()
  await display.page.getByText(/^one routes/).waitFor({ state: 'detached' })
  await fay.page.getByRole('button', { name: 'Show Americas and Caribbean on the stage' }).click()
  await display.page.getByText(/^one routes/).waitFor()
  await mandate.click()
  await ann.page.keyboard.press('Control+Home')
  await ann.page.keyboard.type('Live: ')
  await display.page.getByText(/^Live: one routes/).waitFor()
  expect(await display.page.getByText('Ann').count()).toBe(0)
  expect([...fay.errors, ...ann.errors, ...display.errors]).toEqual([])
})

test('the wall keeps its picture while the server is away, and follows again', async ({ app, display, direct }) => {
  await direct({ type: 'stage.show', stage: { show: 'notice', text: 'Back at ten' } })
  await shown(display.page, 'Back at ten').waitFor()
  await display.context.setOffline(true)
  await app.restart()
  expect(await display.page.getByText('Back at ten').isVisible()).toBe(true)
  await display.context.setOffline(false)
  await direct({ type: 'stage.show', stage: { show: 'notice', text: 'Back at eleven' } })
  await shown(display.page, 'Back at eleven').waitFor()
})

test('what is TLP:RED never reaches the wall', async ({ display, direct }) => {
  await direct({ type: 'stage.show', stage: { show: 'notice', text: 'Source of the report' } })
  await shown(display.page, 'Source of the report').waitFor()
  const details = { title: 'COSMO 2', startDate: '2018-01-09', days: 3, timeZone: 'Europe/Brussels', tlp: 'TLP:RED' } as const
  await direct({ type: 'workshop.change', details })
  await shown(display.page, 'Not shown').waitFor()
  expect(await display.page.getByText('Source of the report').count()).toBe(0)
  expect(await display.page.getByText('TLP:RED').count()).toBe(2)
})

test('a display whose session was ended shows nothing any more and takes a new code', async ({ app, workshop, display }) => {
  await app.organiser.post(`/api/workshops/${workshop}/invitations/display/renew`, { endSessions: true })
  const code = display.page.getByRole('textbox', { name: 'Code' })
  await code.waitFor()
  expect(await display.page.getByText('COSMO 2').count()).toBe(0)
  await takePictures(display.page, 'stage-code')
  expect(await seriousProblems(display.page)).toEqual([])
  await code.fill(await app.codeOf(workshop, 'join'))
  await display.page.keyboard.press('Enter')
  await display.page.getByText('This is a code for people').waitFor()
  await code.fill(await app.codeOf(workshop, 'display'))
  await display.page.keyboard.press('Enter')
  await display.page.getByText('COSMO 2').waitFor()
})
