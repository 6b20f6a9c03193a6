import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programToken } from '../../shared/api.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { knock } from '../support/knock.ts'
import { request } from '../support/request.ts'
import { ServerProcess } from '../support/server-process.ts'
import { answer, type RunningApp, startApp } from '../support/start-app.ts'
import { SyncGuest } from '../support/sync-guest.ts'
import { tempFolder } from '../support/temp-folder.ts'

let app: RunningApp
let workshop: WorkshopId

beforeAll(async () => {
  app = await startApp()
  workshop = await app.makeWorkshop()
})
afterAll(() => app.close())

const json = { 'content-type': 'application/json' }

/** Newcomers by one code, a hundred at a time; answers their statuses. */
async function flood(code: string, count: number): Promise<number[]> {
  const statuses: number[] = []
  while (statuses.length < count) {
    const body = JSON.stringify({ code, name: 'Nobody', organisation: 'None' })
    const some = Array.from({ length: 100 }, () => request(`${app.url}/api/join`, { method: 'POST', headers: json, body }))
    statuses.push(...(await Promise.all(some)).map(({ status }) => status))
  }
  return statuses
}

test('H9 with a session end the tokens for programs that were made with it', async () => {
  const leaver = await app.join(workshop, 'group:g1')
  await leaver.browser.get(`/api/workshops/${workshop}/documents`)
  const { token } = await answer(programToken, leaver.browser.post(`/api/workshops/${workshop}/token`))
  const plan = `${app.url}/sync/${workshop}.g1.plan.1?token=${token}`
  const program = new SyncGuest({ url: plan.replace('http', 'ws'), epoch: 1 })
  await program.synced
  await leaver.browser.post(`/api/workshops/${workshop}/leave`)
  await expect.poll(() => program.closed).toMatchObject({ code: 4401 })
  expect(await knock(plan)).toBe('4401 not-signed-in')
})

test('H11 a participant makes twenty tokens at once, and one more every three minutes', async () => {
  const { browser } = await app.join(workshop, 'group:g1')
  const statuses = []
  for (let n = 0; n < 21; n++) statuses.push((await browser.post(`/api/workshops/${workshop}/token`)).status)
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429])
})

test('H22 one code lets in five hundred at once, and a renewed one goes on', { timeout: 60_000 }, async () => {
  const crowded = await app.makeWorkshop()
  const statuses = await flood(await app.codeOf(crowded, 'group:g1'), 600)
  const joined = statuses.filter((status) => status === 200).length
  expect(joined).toBeGreaterThanOrEqual(500)
  // A slow machine takes long enough for a few more.
  expect(joined).toBeLessThan(520)
  expect(statuses.at(-1)).toBe(429)
  await app.organiser.post(`/api/workshops/${crowded}/invitations/group:g1/renew`, { endSessions: true })
  expect((await app.join(crowded, 'group:g1')).participant.group).toBe('g1')
})

test('H13 an address or a body that cannot be read is no fault of the server', async () => {
  const broken = [
    await app.organiser.post('/api/workshops/x/invitations/%E0%A4%A/renew'),
    await app.organiser.fetch('/api/join', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' }),
    await app.organiser.fetch('/api/join', { method: 'POST', headers: { ...json, 'content-encoding': 'zstd' }, body: 'x' }),
  ]
  for (const response of broken) expect([response.status, await response.json()]).toEqual([400, { refused: 'bad-request' }])
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' ')).toString('latin1')
  const headers = { ...json, 'content-encoding': 'gzip' }
  expect((await app.organiser.fetch('/api/join', { method: 'POST', headers, body: bomb })).status).toBeGreaterThanOrEqual(400)
})

test('H15 the answers of the live plane carry a policy too', async () => {
  for (const path of ['/live/?EIO=4&transport=polling', '/live/?EIO=4&transport=polling&sid=x', '/live']) {
    const { headers } = await app.newBrowser().get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('H6 under a public address with https cookies are for TLS and for this host only, whoever is trusted', async () => {
  await using named = await startApp({ env: { PUBLIC_URL: 'https://board.example.org' } })
  const code = await named.codeOf(await named.makeWorkshop(), 'display')
  const ask = (host: string) =>
    request(`${named.url}/api/join`, { method: 'POST', headers: { ...json, host }, body: JSON.stringify({ code }) })
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]
  expect(cookieOf(await ask('board.example.org'))).toMatch(/^__Host-plenary_display_\w+=[\w-]{43}; Path=\/; .*; Secure$/)
  expect(cookieOf(await ask('127.0.0.1'))).toMatch(/^plenary_display_[^;]*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/)
})

test('H14 what was in a deleted workshop is not in the file any more', async () => {
  const made = await app.makeWorkshop('blank', { title: 'Title to be purged' })
  const { browser } = await app.join(made, 'join', { name: 'Name to be purged' })
  await browser.get(`/api/workshops/${made}/documents`)
  const { token } = await answer(programToken, browser.post(`/api/workshops/${made}/token`))
  const program = new SyncGuest({
    url: `${app.url.replace('http', 'ws')}/sync/${made}.plenary.notes.1?ack=1&token=${token}`,
    epoch: 1,
  })
  await program.synced
  program.type('Text to be purged')
  program.askReceipt()
  await expect.poll(() => program.receipts).toEqual([1])
  const found = (text: string) =>
    ['plenary.db', 'plenary.db-wal'].some((file) => readFileSync(join(app.dataDir, file)).includes(text))
  const written = ['Title to be purged', 'Name to be purged', 'Text to be purged', made]
  expect(written.filter(found)).toEqual(written)
  await app.organiser.delete(`/api/workshops/${made}`)
  expect(written.filter(found)).toEqual([])
})

test('H23 the files of a data folder are for the account that runs the program only', async () => {
  await using folder = await tempFolder()
  const program = await ServerProcess.start(join(folder.path, 'data'))
  await program.stop()
  for (const file of ['', 'plenary.db', 'organiser-secret', 'in-use']) {
    expect(statSync(join(folder.path, 'data', file)).mode & 0o077).toBe(0)
  }
})
