import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { joined, workshopList } from '../../shared/api.ts'
import { answer, startApp } from '../support/start-app.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('H7 after a restart nobody is asked to join again, and codes still open', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const member = await app.join(workshop, 'group:g3', { name: 'Ana' })
  const display = await app.join(workshop, 'display')
  const code = await app.codeOf(workshop, 'join')
  await app.restart()
  expect((await answer(joined, member.browser.get(`/api/workshops/${workshop}/me`))).participant).toEqual(member.participant)
  expect((await display.browser.get(`/api/workshops/${workshop}/me?as=display`)).status).toBe(200)
  expect(await answer(workshopList, app.organiser.get('/api/workshops'))).toMatchObject([{ id: workshop, participants: 1 }])
  expect(await app.codeOf(workshop, 'join')).toBe(code)
})

test('H2 without the old secret, a start makes a new one and the organiser signs in again', async () => {
  await using folder = await tempFolder()
  const first = await startApp({ dataDir: folder.path })
  await first.close()
  rmSync(join(folder.path, 'organiser-secret'))
  await using second = await startApp({ dataDir: folder.path })
  expect(second.organiserPath).not.toBe(first.organiserPath)
  const headers = { cookie: first.organiser.cookie, origin: second.url }
  expect((await second.newBrowser().fetch('/api/organiser', { headers })).status).toBe(401)
})

test('closing twice is closing once', async () => {
  const app = await startApp()
  await Promise.all([app.close(), app.close()])
  await app.close()
  await expect(app.newBrowser().get('/api/health')).rejects.toThrow()
})
