import { expect } from 'vitest'
import { Facilitator } from './support/facilitator.ts'
import { test } from './support/house.ts'
import { Person } from './support/person.ts'

const GROUP = 'Americas and Caribbean'

test('a seminar from the organiser’s link to two members, a facilitator and a wall that work together, with a restart in between', async ({
  app,
  browser,
}) => {
  await using olga = await Person.comes(browser, 'Olga')
  await olga.page.goto(app.url + app.organiserPath)
  await makesASeminar(olga)
  const facilitators = await invitation(olga, 'Facilitators')
  const group = await invitation(olga, GROUP)
  const displays = await invitation(olga, 'Displays')

  await using fay = new Facilitator(await Person.comes(browser, 'Fay Brooks'))
  await fay.person.page.goto(facilitators.link)
  await fay.person.joins('Secretariat')
  await using ann = await Person.comes(browser, 'Ann Smith')
  await ann.page.goto(group.link)
  await ann.sees('No live cases and no personal data about suspects')
  await ann.joins('Belgian Customs')
  await using bob = await Person.comes(browser, 'Bob Jones')
  await bob.page.goto(app.url)
  await bob.page.getByLabel('Code').fill(group.code.toLowerCase())
  await bob.page.keyboard.press('Enter')
  await bob.joins('Korea Customs Service')
  await using wall = await Person.comes(browser, 'the wall')
  await wall.page.goto(displays.link)
  await wall.sees('Planning seminar')
  await fay.person.sees('1 screen connected')

  await fay.starts('Breakout 1: regional picture and scope of goods')
  for (const person of [ann, bob, wall]) await person.sees('Breakout 1: regional picture')
  for (const person of [ann, bob, wall]) await person.sees(/^(105:00|104:\d\d)$/)
  await ann.page.getByRole('button', { name: '1 other person here' }).waitFor()

  await fay.shows(GROUP, '0 Cover and handling')
  await ann.opensSection('0 Cover and handling')
  await ann.writes('Code name', 'NORTH STAR')
  await wall.sees('NORTH STAR')
  await bob.opensSection('0 Cover and handling')
  await bob.reads('Code name', 'NORTH STAR')

  await fay.shows(GROUP, '1 Background and threat picture')
  await bob.opensSection('1 Background and threat picture')
  await bob.writes('Mandate', 'Follows from the meeting of [regional heads].')
  await wall.sees('regional heads')
  await ann.opensSection('1 Background and threat picture')
  await ann.page.getByRole('button', { name: 'Add a row' }).first().click()
  await ann.writes('Lesson, row 1', 'Profiles came late')
  await wall.sees('Profiles came late')
  await bob.reads('Lesson, row 1', 'Profiles came late')

  await app.restart()
  for (const person of [ann, bob]) await person.isTold('On disk')
  await ann.page.reload()
  await ann.reads('Mandate', 'Follows from the meeting of [regional heads].')
  await ann.reads('Lesson, row 1', 'Profiles came late')

  await fay.shows(GROUP, 'Notes')
  await bob.opensTab('Notes')
  await bob.writes(/Which/, 'Through the free ports.')
  await wall.sees('Through the free ports.')
  await ann.opensTab('Notes')
  await ann.reads(/Which/, 'Through the free ports.')
  await fay.person.sees('2 of 2 online', groupCard(fay))
  expect([olga, fay.person, ann, bob, wall].flatMap(({ errors }) => errors)).toEqual([])
})

async function makesASeminar({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'New workshop' }).click()
  const dialog = page.getByRole('dialog', { name: 'New workshop' })
  await dialog.getByRole('radio', { name: 'Operation planning seminar' }).check()
  await dialog.getByLabel('Title').fill('Planning seminar')
  await dialog.getByLabel('Time zone').selectOption('Europe/Brussels')
  await dialog.getByRole('button', { name: 'Create the workshop' }).click()
  const parts = page.getByRole('navigation', { name: 'Parts of the set-up' })
  await parts.waitFor()
  await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(15)
  await parts.getByRole('link', { name: 'Groups' }).click()
  await expect.poll(() => page.getByLabel('Name of the group').count()).toBe(6)
  await parts.getByRole('link', { name: 'Invitations' }).click()
}

/** What the organiser hands out: the link in its field, and the code under the QR picture of the same link. */
async function invitation({ page }: Person, name: string): Promise<{ readonly link: string; readonly code: string }> {
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await card.getByRole('img', { name: `Show large: ${name}` }).waitFor()
  const code = await card.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
  const link = await card.getByRole('textbox', { name: `Link: ${name}` }).inputValue()
  expect(link).toContain(`#${code}`)
  return { link, code }
}

function groupCard({ person: { page } }: Facilitator) {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: GROUP }) })
}
