import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demo, openDemo } from '../../scripts/demo/open-demo.ts'
import { seriousProblems } from './support/axe.ts'
import { launchBrowser, takePictures } from './support/browser.ts'
import { Facilitator } from './support/facilitator.ts'
import { sidewaysScroll } from './support/layout.ts'
import { Person } from './support/person.ts'

const PHONE = { width: 360, height: 800 }

let demo: Demo
let browser: Browser
let stranger: Person
let olga: Person
let fay: Facilitator
let ann: Person
let wall: Person

beforeAll(async () => {
  demo = await openDemo()
  browser = await launchBrowser()
  stranger = await Person.comes(browser, 'a stranger')
  olga = await Person.comes(browser, 'Olga')
  await olga.page.goto(`${demo.url}/organise#${demo.organiserSecret}`)
  await olga.page.getByRole('button', { name: 'New workshop' }).waitFor()
  fay = new Facilitator(await Person.comes(browser, 'Fay Brooks'))
  await fay.person.page.goto(`${demo.url}/join#${demo.codeOf('facilitator')}`)
  await fay.person.joins('Secretariat')
  ann = await Person.comes(browser, 'Ann Smith')
  await ann.page.goto(`${demo.url}/join#${demo.codeOf('group:g1')}`)
  await ann.joins('Brazil')
  wall = await Person.comes(browser, 'the wall')
  await wall.page.goto(`${demo.url}/stage#${demo.codeOf('display')}`)
  await wall.sees('TLP:AMBER')
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** Pictures of the page as it is, at three sizes in both themes; nothing serious for axe; and it fits a phone. */
async function inspect({ page }: Person, name: string): Promise<void> {
  await takePictures(page, name)
  expect(await seriousProblems(page)).toEqual([])
  const before = page.viewportSize()
  await page.setViewportSize(PHONE)
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await seriousProblems(page)).toEqual([])
  if (before !== null) await page.setViewportSize(before)
}

async function opens(person: Person, path: string, landmark: string | RegExp): Promise<void> {
  await person.page.goto(demo.url + path)
  await person.sees(landmark)
}

describe('every page is in order for axe, light and dark, and no wider than a phone', () => {
  test('home, joining, and what is not there', async () => {
    await opens(stranger, '/', 'Join a workshop')
    await inspect(stranger, 'home')
    await opens(stranger, '/join', 'Eight letters and digits')
    await stranger.page.getByLabel('Code').fill('AAAA-AAAA')
    await stranger.page.keyboard.press('Enter')
    await stranger.sees('This code is not valid.')
    await inspect(stranger, 'join-code')
    await opens(stranger, `/join#${demo.codeOf('join')}`, 'No live cases')
    await stranger.page.getByRole('button', { name: 'Join the workshop' }).click()
    await stranger.sees('Give your name')
    await inspect(stranger, 'join')
    await opens(stranger, '/nothing', 'There is no page at this address')
    await inspect(stranger, 'not-found')
    await opens(stranger, `/w/${demo.workshop}`, 'You are not in this workshop here')
    await inspect(stranger, 'not-signed-in')
    await opens(stranger, '/organise', 'To organise workshops')
    await inspect(stranger, 'organise-signed-out')
    await opens(stranger, '/stage', 'Show the stage on this screen')
    await inspect(stranger, 'stage-entry')
  })

  test('organising and setting up', async () => {
    await opens(olga, '/organise', 'New workshop')
    await inspect(olga, 'organise')
    await olga.page.getByRole('button', { name: 'New workshop' }).click()
    await inspect(olga, 'organise-new')
    for (const [part, landmark] of [
      ['agenda', 'Keynote: customs and non-proliferation duties'],
      ['groups', 'Add the group'],
      ['invitations', 'Observers'],
      ['details', 'Save the details'],
    ] as const) {
      await opens(olga, `/w/${demo.workshop}/setup#${part}`, landmark)
      await inspect(olga, `setup-${part}`)
    }
    await olga.page.goto(`${demo.url}/w/${demo.workshop}/setup#invitations`)
    await olga.page.getByRole('button', { name: 'Show large: Everyone' }).first().click()
    await inspect(olga, 'setup-invitation-large')
  })

  test('people, and running the room', async () => {
    await opens(fay.person, `/w/${demo.workshop}/people`, 'Lucía Herrera')
    await inspect(fay.person, 'people')
    await opens(fay.person, `/w/${demo.workshop}/run`, 'Lock all')
    await fay.person.sees('Plan: ')
    await inspect(fay.person, 'director')
    await opens(fay.person, `/w/${demo.workshop}`, 'Boards')
    await inspect(fay.person, 'boards')
  })

  test('the plan', async () => {
    for (const section of ['cover', 'background', 'scopeGoods', 'scopeArea', 'participants', 'roles', 'workflow'] as const) {
      await ann.page.goto(`${demo.url}/w/${demo.workshop}/g/g1/plan/${section}`)
      await ann.page.getByRole('article').getByRole('heading', { level: 2 }).waitFor()
      await inspect(ann, `plan-${section}`)
    }
  })

  test('the notes, and what opens over a board', async () => {
    await opens(ann, `/w/${demo.workshop}/g/g1/notes`, 'Other notes')
    await ann.field(/^Which/).click()
    await inspect(ann, 'notes')
    await ann.indicator('On disk').click()
    await inspect(ann, 'saving')
    await ann.page.keyboard.press('Escape')
    await ann.page.getByRole('button', { name: 'Dismiss this notice' }).click()
    await ann.page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await inspect(ann, 'shortcuts')
    await ann.page.keyboard.press('Escape')
    await ann.page.getByRole('button', { name: 'Menu' }).click()
    await inspect(ann, 'menu')
    await opens(ann, `/w/${demo.workshop}/g/g2/notes`, 'This board is not open to you')
    await inspect(ann, 'board-closed')
  })

  test('the stage', async () => {
    await fay.person.page.goto(`${demo.url}/w/${demo.workshop}/run`)
    const { page } = fay.person
    const stage = page.getByRole('region', { name: 'Stage' })
    await stage.getByRole('button', { name: 'Agenda' }).click()
    await wall.sees('Next:')
    await inspect(wall, 'stage-agenda')
    await stage.getByRole('button', { name: 'Join code' }).click()
    await wall.sees('Scan the code, or open')
    await inspect(wall, 'stage-join')
    await fay.shows('Americas and Caribbean', '1 Background and threat picture')
    await wall.sees('Small orders of pressure and flow equipment')
    await inspect(wall, 'stage-plan')
    await fay.shows('Americas and Caribbean', '4 Scope: goods')
    await wall.sees('Pressure transducers')
    await inspect(wall, 'stage-table')
    await fay.shows('Americas and Caribbean', 'Notes')
    await wall.sees('Which')
    await inspect(wall, 'stage-notes')
    await page.getByLabel('What to say').fill('Please come back at 15:45.')
    await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Show on the stage' }).click()
    await wall.sees('Please come back at 15:45.')
    await inspect(wall, 'stage-notice')
    await stage.getByRole('button', { name: 'Blank' }).click()
    await wall.seesNoMore('Please come back at 15:45.')
    await inspect(wall, 'stage-blank')
  })
})

test('joining and writing need no mouse', async () => {
  await using kim = await Person.comes(browser, 'Kim Park')
  await kim.page.goto(demo.url)
  await kim.tabsTo(kim.page.getByLabel('Code'))
  await kim.page.keyboard.type(demo.codeOf('group:g1'))
  await kim.page.keyboard.press('Enter')
  await kim.page.getByLabel('Your name').waitFor()
  await kim.tabsTo(kim.page.getByLabel('Your name'))
  await kim.page.keyboard.type('Kim Park')
  await kim.tabsTo(kim.page.getByLabel('Your organisation'))
  await kim.page.keyboard.type('Korea Customs Service')
  await kim.tabsTo(kim.page.getByRole('button', { name: 'Join the workshop' }))
  await kim.page.keyboard.press('Enter')
  const section = kim.page.getByRole('link', { name: '0 Cover and handling' })
  await section.waitFor()
  await kim.tabsTo(section)
  await kim.page.keyboard.press('Enter')
  await kim.field('Code name').waitFor()
  await kim.tabsTo(kim.field('Code name'))
  await kim.page.keyboard.press('End')
  await kim.page.keyboard.type(' AND KIM')
  await kim.isTold('On disk')
  await kim.reads('Code name', ' AND KIM')
  expect(kim.errors).toEqual([])
})

test('nothing is asked of any other host, and no page breaks its own policy', async () => {
  const everybody = [stranger, olga, fay.person, ann, wall]
  const hosts = new Set(
    everybody.flatMap(({ asked }) => asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).host)),
  )
  expect([...hosts]).toEqual([new URL(demo.url).host])
  expect(everybody.flatMap(({ errors }) => errors)).toEqual([])
})
