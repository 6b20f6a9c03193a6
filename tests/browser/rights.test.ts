import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { documentOf, documentsOf, writesByHand } from './support/by-hand.ts'
import { Facilitator } from './support/facilitator.ts'
import { test as houseTest } from './support/house.ts'
import { Person } from './support/person.ts'
import { timeFromClick } from './support/stopwatch.ts'

const GROUP = 'Americas and Caribbean'

const test = houseTest.extend('member', ({ app, browser, workshop }) => async (name: string, group: 'g1' | 'g2' = 'g1') => {
  const person = await Person.enters(browser, app, workshop, `group:${group}`, { name })
  await person.page.goto(`${app.url}/w/${workshop}/g/${group}/plan/cover`)
  await person.field('Code name').waitFor()
  return person
})

test('an observer reads and cannot write: no field takes text, and an edit made by hand changes nothing', async ({
  app,
  browser,
  workshop,
  member,
}) => {
  await using ann = await member('Ann Smith')
  await ann.writes('Code name', 'NORTH STAR')
  await using oleg = await Person.enters(browser, app, workshop, 'observer', { name: 'Oleg' })
  await oleg.page.goto(`${app.url}/w/${workshop}/g/g1/plan/cover`)
  await oleg.sees('NORTH STAR')
  await oleg.sees('You can read this board, not write in it.')
  expect(await oleg.page.getByRole('main').getByRole('textbox').count()).toBe(0)
  const plan = await documentOf(ann.page, workshop, 'g1', 'plan')
  expect(await writesByHand(oleg.page, plan, 'cover.codeName', 'FORGED ')).toBe('read-only')
  // The same by hand from a member counts, and comes after the forged one.
  expect(await writesByHand(ann.page, plan, 'cover.codeName', 'BY HAND ')).toBe('stored')
  await ann.reads('Code name', 'BY HAND')
  await oleg.sees('BY HAND')
  expect(await ann.text('Code name')).not.toContain('FORGED')
  expect([...ann.errors, ...oleg.errors]).toEqual([])
})

test('a member of another group neither opens the board nor its documents, until the facilitator opens the boards', async ({
  app,
  browser,
  workshop,
  member,
}) => {
  await using ann = await member('Ann Smith')
  await ann.writes('Code name', 'NORTH STAR')
  await using eva = await member('Eva Braun', 'g2')
  const plan = await documentOf(ann.page, workshop, 'g1', 'plan')
  expect((await documentsOf(eva.page, workshop)).map(({ group }) => group)).not.toContain('g1')
  expect(await writesByHand(eva.page, plan, 'cover.codeName', 'FORGED ')).toBe('not-allowed')
  await eva.page.goto(`${app.url}/w/${workshop}/g/g1/plan/cover`)
  await eva.sees('This board is not open to you')
  expect(await eva.page.getByText('NORTH STAR').count()).toBe(0)

  await using fay = await Facilitator.enters(browser, app, workshop)
  await fay.person.page.goto(`${app.url}/w/${workshop}/setup#details`)
  await fay.person.page.getByLabel('Open boards').check()
  await eva.sees('NORTH STAR')
  await eva.sees('You can read this board, not write in it.')
  expect(await writesByHand(eva.page, plan, 'cover.codeName', 'FORGED ')).toBe('read-only')
  expect(await ann.text('Code name')).toBe('NORTH STAR')
})

test('a group that is locked is told so and cannot write, until it is unlocked', async ({ app, browser, workshop, member }) => {
  await using ann = await member('Ann Smith')
  await using eva = await member('Eva Braun', 'g2')
  await using fay = await Facilitator.enters(browser, app, workshop)
  const plan = await documentOf(ann.page, workshop, 'g1', 'plan')
  await fay.locks(GROUP)
  await ann.sees('The facilitator has locked this group.')
  expect(await ann.page.getByRole('main').getByRole('textbox').count()).toBe(0)
  expect(await writesByHand(ann.page, plan, 'cover.codeName', 'FORGED ')).toBe('locked')
  await eva.writes('Code name', 'SOUTH WIND')
  await eva.isTold('On disk')
  await fay.unlocks(GROUP)
  await ann.writes('Code name', 'NORTH STAR')
  await ann.isTold('On disk')
  expect(await ann.text('Code name')).toBe('NORTH STAR')
  expect([...ann.errors, ...eva.errors]).toEqual([])
})

test('a notice to one group reaches it and nobody else', async ({ app, browser, workshop, member }) => {
  await using ann = await member('Ann Smith')
  await using eva = await member('Eva Braun', 'g2')
  await using fay = await Facilitator.enters(browser, app, workshop)
  await fay.says('Please move to room 4', GROUP)
  await ann.sees('Please move to room 4')
  await fay.says('Lunch is served')
  await eva.sees('Lunch is served')
  await eva.page.getByRole('button', { name: 'Notices' }).click()
  await eva.sees('Lunch is served', eva.page.getByRole('dialog'))
  expect(await eva.page.getByText('Please move to room 4').count()).toBe(0)
})

test('who is moved to another group is told so, finds the new board, and has lost nothing', async ({
  app,
  browser,
  workshop,
  member,
}) => {
  await using ann = await member('Ann Smith')
  await ann.writes('Code name', 'NORTH STAR')
  await ann.isTold('On disk')
  await using fay = await Facilitator.enters(browser, app, workshop)
  await fay.opens('People')
  await fay.person.page.getByLabel('Group of Ann Smith').selectOption('Europe')
  await ann.sees('You are now in “Europe”.')
  await ann.isTold('On disk')
  await ann.sees('NORTH STAR')
  await ann.page.getByRole('link', { name: 'Go to my board' }).click()
  await ann.sees('Europe', ann.page.getByRole('main').getByRole('heading', { level: 1 }))
  await ann.page.getByRole('textbox').first().waitFor()
})

test('who is removed is told within two seconds, stays out, and can take the text along', async ({
  app,
  browser,
  workshop,
  member,
}) => {
  await using ann = await member('Ann Smith')
  await ann.writes('Code name', 'NORTH STAR')
  await ann.isTold('On disk')
  const plan = await documentOf(ann.page, workshop, 'g1', 'plan')
  await using fay = await Facilitator.enters(browser, app, workshop)
  await fay.asksToRemove('Ann Smith')
  const took = await timeFromClick(fay.confirmButton, { page: ann.page, text: 'You are no longer in this workshop.' })
  console.log(`removed, and told after ${took} ms`)
  expect(took).toBeLessThan(2_000)
  expect(await writesByHand(ann.page, plan, 'cover.codeName', 'FORGED ')).not.toBe('stored')
  await ann.indicator('Refused').click()
  const [file] = await Promise.all([
    ann.page.waitForEvent('download'),
    ann.page.getByRole('button', { name: 'Download my text' }).first().click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toContain('NORTH STAR')
  await ann.page.reload()
  await ann.sees('You are not in this workshop here')
})

test('who changes the own name is called by it everywhere', async ({ app, browser, workshop, member }) => {
  await using ann = await member('Ann Smith')
  await using bob = await member('Bob Jones')
  await ann.page.getByRole('button', { name: 'Menu' }).click()
  await ann.page.getByRole('button', { name: 'Change name or organisation' }).click()
  const dialog = ann.page.getByRole('dialog', { name: 'Your details' })
  await dialog.getByLabel('Your name').fill('Anne Smith-Jones')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await bob.page.getByRole('button', { name: '1 other person here' }).click()
  await bob.sees('Anne Smith-Jones')
  await using fay = await Facilitator.enters(browser, app, workshop)
  await fay.opens('People')
  await fay.person.sees('Anne Smith-Jones')
})
