import { expect } from 'vitest'
import { test } from './support/house.ts'
import { Transfer } from './support/transfer.ts'

const KB = 1_000

test('the join page is there after 150 kB', async ({ app, browser, workshop }) => {
  await using transfer = await Transfer.begin(browser)
  await transfer.page.goto(`${app.url}/join#${await app.codeOf(workshop, 'join')}`)
  await transfer.page.getByLabel('Your name').waitFor()
  const { bytes, files } = await transfer.whole()
  console.log(`the join page: ${bytes} bytes`)
  expect(bytes, files).toBeLessThan(150 * KB)
})

test('a board is there after 420 kB', async ({ app, browser, workshop }) => {
  await using transfer = await Transfer.begin(browser)
  await transfer.signsIn((await app.join(workshop, 'group:g1')).cookie, app.url)
  await transfer.page.goto(`${app.url}/w/${workshop}/g/g1/plan/background`)
  await transfer.page.getByRole('textbox', { name: 'Mandate' }).click()
  const { bytes, files } = await transfer.whole()
  console.log(`a board: ${bytes} bytes`)
  expect(bytes, files).toBeLessThan(420 * KB)
})
