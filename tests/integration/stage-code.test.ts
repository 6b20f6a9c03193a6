import { expect, test } from 'vitest'
import { stageCode } from '../../shared/api.ts'
import type { Stage } from '../../shared/live/stage.ts'
import { LiveGuest } from '../support/live-guest.ts'
import { startApp } from '../support/start-app.ts'

test('H21 a display is told the code to join while the stage shows it, and nobody else is', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const display = await app.join(workshop, 'display')
  const member = await app.join(workshop, 'group:g1')
  const guest = new LiveGuest(app.url, null, { workshop, as: 'organiser', headers: app.organiser.headers })
  const show = (stage: Stage) => guest.command({ type: 'stage.show', stage })
  const address = `/api/workshops/${workshop}/stage-code`

  expect((await display.browser.get(`${address}?as=display`)).status).toBe(403)
  await show({ show: 'join' })
  const answer = await display.browser.get(`${address}?as=display`)
  const code = await app.codeOf(workshop, 'join')
  expect(stageCode.parse(await answer.json())).toEqual({ code, link: `${app.url}/join#${code}` })
  expect((await member.browser.get(address)).status).toBe(403)
  await show({ show: 'blank' })
  expect((await display.browser.get(`${address}?as=display`)).status).toBe(403)
  guest.leave()
})
