import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { createHttpServer } from '../../server/http-server.ts'
import { programToken } from '../../shared/api.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { tlsSettings } from '../support/certificate.ts'
import { knock } from '../support/knock.ts'
import { LiveGuest } from '../support/live-guest.ts'
import { answer, type Joiner, type RunningApp, startApp } from '../support/start-app.ts'
import { SyncGuest } from '../support/sync-guest.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { TestClock } from '../support/test-clock.ts'

const DAY_MS = 24 * 3_600_000
const clock = new TestClock()
let app: RunningApp
let workshop: WorkshopId
let member: Joiner

beforeAll(async () => {
  app = await startApp({ clock })
  workshop = await app.makeWorkshop()
  member = await app.join(workshop, 'group:g1')
  await member.browser.get(`/api/workshops/${workshop}/documents`)
})
afterAll(() => app.close())

const plan = (query = '') => `${app.url}/sync/${workshop}.g1.plan.1${query}`
const me = async (joiner: Joiner) => (await joiner.browser.get(`/api/workshops/${workshop}/me`)).status
const tokenOf = (joiner: Joiner) => answer(programToken, joiner.browser.post(`/api/workshops/${workshop}/token`))

async function liveOf(joiner: Joiner): Promise<LiveGuest> {
  const guest = new LiveGuest(app.url, null, { workshop, headers: joiner.browser.headers })
  await expect.poll(() => guest.state).not.toBeNull()
  return guest
}

test('H10 documents and the room open to the own page only', async () => {
  const { headers } = member.browser
  expect(await knock(plan(), headers)).toBe('open')
  expect(await knock(plan(), { ...headers, origin: 'http://evil.example' })).toBe('4403 wrong-origin')
  expect(await knock(plan(), { cookie: member.cookie })).toBe('4403 wrong-origin')
  expect(await knock(plan())).toBe('4401 not-signed-in')
  for (const transports of [['polling'], ['websocket']]) {
    const stranger = { ...headers, origin: 'http://evil.example' }
    const guest = new LiveGuest(app.url, null, { workshop, headers: stranger, transports })
    await expect.poll(() => guest.refused).toBe('wrong-origin')
    guest.leave()
  }
})

test('H11 a program reads documents with a token of its own, for a day, and nothing else', async () => {
  const { token, participant, expiresAt } = await tokenOf(member)
  expect(participant).toBe(member.participant.id)
  expect(expiresAt).toBe(clock.now() + DAY_MS)
  expect(await knock(plan(`?token=${token}`))).toBe('open')
  expect(await knock(plan(), { authorization: `Bearer ${token}` })).toBe('open')
  expect(await knock(plan(`?token=${token}`), { origin: 'http://evil.example' })).toBe('4403 wrong-origin')
  const headers = { cookie: `plenary_${workshop}=${token}`, origin: app.url }
  expect((await app.newBrowser().fetch(`/api/workshops/${workshop}/me`, { headers })).status).toBe(401)
  clock.advance(DAY_MS)
  expect(await knock(plan(`?token=${token}`))).toBe('4401 not-signed-in')
  expect(await me(member)).toBe(200)
})

test('H11 the token of a cookie is none for programs', async () => {
  const token = member.cookie.split('=')[1] ?? ''
  expect(await knock(plan(`?token=${token}`))).toBe('4401 not-signed-in')
})

test('H7 the store knows no token, only its hash', async () => {
  const { token } = await tokenOf(member)
  const cookie = member.cookie.split('=')[1] ?? ''
  for (const file of ['plenary.db', 'plenary.db-wal']) {
    const bytes = readFileSync(join(app.dataDir, file))
    for (const secret of [token, cookie]) expect(bytes.includes(secret)).toBe(false)
    // What is looked for would be found: the participant's id stands there as text.
    if (file.endsWith('wal')) expect(bytes.includes(member.participant.id)).toBe(true)
  }
})

test('H9 a renewed code opens nothing more, and the sessions made with the old one live on', async () => {
  const observer = await app.join(workshop, 'observer')
  const old = await app.codeOf(workshop, 'observer')
  await app.organiser.post(`/api/workshops/${workshop}/invitations/observer/renew`, { endSessions: false })
  expect((await app.newBrowser().post('/api/invitations/look', { code: old })).status).toBe(403)
  expect(await app.codeOf(workshop, 'observer')).not.toBe(old)
  expect(await me(observer)).toBe(200)
})

test('H9 when the sessions end too, their connections close at once, and no other', async () => {
  const ended = await app.join(workshop, 'group:g2')
  await ended.browser.get(`/api/workshops/${workshop}/documents`)
  const { token } = await tokenOf(ended)
  const guest = await liveOf(ended)
  const other = await liveOf(member)
  const program = new SyncGuest({ url: `${app.url.replace('http', 'ws')}/sync/${workshop}.g2.plan.1?token=${token}`, epoch: 1 })
  await program.synced
  await app.organiser.post(`/api/workshops/${workshop}/invitations/group:g2/renew`, { endSessions: true })
  await expect.poll(() => guest.ended).toBe('not-signed-in')
  await expect.poll(() => program.closed).toMatchObject({ code: 4401 })
  expect(await me(ended)).toBe(401)
  expect(await me(member)).toBe(200)
  expect(other.ended).toBeNull()
  guest.leave()
  other.leave()
})

test('H9 leaving ends the session and clears the cookie', async () => {
  const leaver = await app.join(workshop, 'group:g1')
  const guest = await liveOf(leaver)
  expect((await leaver.browser.post(`/api/workshops/${workshop}/leave`)).status).toBe(204)
  await expect.poll(() => guest.ended).toBe('not-signed-in')
  guest.leave()
  expect(leaver.browser.cookie).toBe('')
  const headers = { cookie: leaver.cookie, origin: app.url }
  expect((await app.newBrowser().fetch(`/api/workshops/${workshop}/me`, { headers })).status).toBe(401)
})

test('H20 a lock and a removal take hold at once on documents that are open', async () => {
  const writer = await app.join(workshop, 'group:g1')
  const director = await liveOf(await app.join(workshop, 'facilitator'))
  const { token } = await tokenOf(writer)
  const url = `${app.url.replace('http', 'ws')}/sync/${workshop}.g1.notes.1?ack=1&token=${token}`
  const program = new SyncGuest({ url, epoch: 1 })
  await program.synced
  await director.command({ type: 'lock.set', group: 'g1', locked: true })
  program.type('too late')
  await expect.poll(() => program.refused).toContain('locked')
  await director.command({ type: 'lock.set', group: 'g1', locked: false })

  const again = new SyncGuest({ url, epoch: 1 })
  await again.synced
  await director.command({ type: 'person.remove', id: writer.participant.id })
  await expect.poll(() => again.closed).toMatchObject({ code: 4403, reason: 'removed' })
  expect(await knock(url)).toBe('4403 removed')
  director.leave()
})

test('H12 a display opens what is on stage, and loses it when the stage moves on', async () => {
  const display = await app.join(workshop, 'display')
  const director = await liveOf(await app.join(workshop, 'facilitator'))
  const documents = async () => (await display.browser.get(`/api/workshops/${workshop}/documents?as=display`)).json()
  expect(await knock(plan('?as=display'), display.browser.headers)).toBe('4403 not-allowed')
  await director.command({ type: 'stage.show', stage: { show: 'plan', group: 'g1', section: 'aim', scroll: 0 } })
  expect(await documents()).toEqual([{ group: 'g1', kind: 'plan', name: `${workshop}.g1.plan.1`, mayWrite: false }])
  expect(await knock(plan('?as=display'), display.browser.headers)).toBe('open')
  await director.command({ type: 'stage.show', stage: { show: 'blank' } })
  expect(await documents()).toEqual([])
  director.leave()
})

test('H14 deleting a workshop closes what is open in it, and nothing of it is left', async () => {
  const made = await app.makeWorkshop()
  const joiner = await app.join(made, 'group:g1')
  await joiner.browser.get(`/api/workshops/${made}/documents`)
  const code = await app.codeOf(made, 'join')
  const guest = new LiveGuest(app.url, null, { workshop: made, headers: joiner.browser.headers })
  await expect.poll(() => guest.state).not.toBeNull()
  expect((await app.organiser.delete(`/api/workshops/${made}`)).status).toBe(204)
  await expect.poll(() => guest.ended).toBe('not-found')
  guest.leave()
  expect((await joiner.browser.get(`/api/workshops/${made}/me`)).status).toBe(401)
  expect((await app.newBrowser().post('/api/invitations/look', { code })).status).toBe(403)
  expect((await app.organiser.get(`/api/workshops/${made}/invitations`)).status).toBe(404)
})

test('H1 a wrong secret is refused, and after ten the address is told to wait; the right one opens all the same', async () => {
  const guesses = []
  for (let i = 0; i < 11; i++) guesses.push((await app.newBrowser().post('/api/organiser', { secret: `guess ${i}` })).status)
  expect(guesses.slice(-1)).toEqual([429])
  expect(guesses[0]).toBe(403)
  const secret = app.organiserPath.replace('/organise#', '')
  const response = await app.newBrowser().post('/api/organiser', { secret })
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^plenary_organiser=[\w.-]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
  )
})

test('H16 an upgrade that its plane thinks about for 1.5 s lives', async () => {
  const sockets = new WebSocketServer({ noServer: true })
  const server = createHttpServer({
    config: { port: 0, host: '127.0.0.1', tls: null },
    pages: (_, response) => void response.end(),
    live: { handleRequest: (_, response) => void response.end(), handleUpgrade: (_, socket) => socket.destroy() },
    sync: (request, socket, head) =>
      void setTimeout(() => sockets.handleUpgrade(request, socket, head, (ws) => ws.send('through')), 1_500),
  })
  const port = await server.listen()
  expect(await knock(`http://127.0.0.1:${port}/sync/x`)).toBe('open')
  await server.close()
  await server.close()
})

test('H15 the program speaks TLS by itself, and then its cookies are for TLS only', async () => {
  await using folder = await tempFolder()
  await using secure = await startApp({ env: tlsSettings(folder.path) })
  expect(secure.url).toMatch(/^https:/)
  const made = await secure.makeWorkshop()
  const joiner = await secure.join(made, 'group:g1')
  const response = await joiner.browser.get(`/api/workshops/${made}/documents`)
  expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=/)
  const again = await joiner.browser.get(`/api/workshops/${made}/me`)
  expect(again.headers.getSetCookie()[0]).toMatch(/; Secure$/)
  expect(await knock(`${secure.url}/sync/${made}.g1.plan.1`, joiner.browser.headers)).toBe('open')
})

test('H17 a second program on the same folder does not start', async () => {
  await expect(startApp({ dataDir: app.dataDir })).rejects.toThrow(/another Plenary is running on/)
})
