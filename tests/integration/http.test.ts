import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { refusalAnswer } from '../../shared/api.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Ask } from '../support/request.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import type { TestBrowser } from '../support/test-browser.ts'

let app: RunningApp
let workshop: WorkshopId
let elsewhere: WorkshopId
const who = new Map<string, TestBrowser>()

beforeAll(async () => {
  app = await startApp()
  workshop = await app.makeWorkshop()
  elsewhere = await app.makeWorkshop('blank')
  who.set('nobody', app.newBrowser())
  who.set('organiser', app.organiser)
  who.set('stranger', (await app.join(elsewhere, 'facilitator')).browser)
  who.set('member', (await app.join(workshop, 'group:g1')).browser)
  who.set('observer', (await app.join(workshop, 'observer')).browser)
  who.set('facilitator', (await app.join(workshop, 'facilitator')).browser)
  who.set('display', (await app.join(workshop, 'display')).browser)
})
afterAll(() => app.close())

const REFUSED = { nobody: 401, stranger: 401 }
const PEOPLE = { ...REFUSED, organiser: 401, member: 200, observer: 200, facilitator: 200, display: 401 }
const ORGANISER = { nobody: 401, stranger: 401, organiser: 200, member: 401, observer: 401, facilitator: 401, display: 401 }
const MANAGERS = { ...REFUSED, organiser: 200, member: 403, observer: 403, facilitator: 200, display: 401 }
const DISPLAY = { ...REFUSED, organiser: 401, member: 401, observer: 401, facilitator: 401, display: 200 }

/** Every route that needs a session, and who gets what. */
const MATRIX: [method: string, path: string, expected: Record<string, number>, body?: object][] = [
  ['GET', '/api/organiser', { ...ORGANISER, organiser: 204 }],
  ['GET', '/api/workshops', ORGANISER],
  ['POST', '/api/workshops', { ...ORGANISER, organiser: 400 }, {}],
  [
    'DELETE',
    '/api/workshops/:other',
    { nobody: 401, stranger: 403, organiser: 404, member: 401, facilitator: 401, display: 401 },
  ],
  ['DELETE', '/api/workshops/:workshop', { ...REFUSED, member: 403, observer: 403, facilitator: 403, display: 401 }],
  ['GET', '/api/workshops/:workshop/invitations', MANAGERS],
  ['POST', '/api/workshops/:workshop/invitations/observer/renew', MANAGERS, { endSessions: false }],
  ['GET', '/api/workshops/:workshop/me', PEOPLE],
  ['GET', '/api/workshops/:workshop/me?as=display', DISPLAY],
  ['GET', '/api/workshops/:workshop/documents', PEOPLE],
  ['GET', '/api/workshops/:workshop/documents?as=display', DISPLAY],
  ['POST', '/api/workshops/:workshop/token', PEOPLE, {}],
]

for (const [method, path, expected, body] of MATRIX) {
  for (const [name, status] of Object.entries(expected)) {
    test(`H1 ${method} ${path} answers ${name} with ${status}`, async () => {
      const browser = who.get(name) ?? app.newBrowser()
      const address = path.replace(':workshop', workshop).replace(':other', status === 404 ? 'nosuchworkshop' : elsewhere)
      const response = await browser.fetch(address, json(method, body))
      expect(response.status).toBe(status)
      expect(response.headers.get('cache-control')).toBe('no-store')
      if (status >= 400) expect(refusalAnswer.safeParse(await response.json()).success).toBe(true)
    })
  }
}

test('H12 a member sees the documents of their group and of the plenary, a display what is on stage', async () => {
  const list = z.array(z.object({ group: z.string(), kind: z.string(), name: z.string(), mayWrite: z.boolean() }))
  const seen = async (name: string, query = '') => {
    const response = await who.get(name)?.get(`/api/workshops/${workshop}/documents${query}`)
    return list.parse(await response?.json()).map(({ group, kind, mayWrite }) => `${group} ${kind} ${mayWrite}`)
  }
  expect(await seen('member')).toEqual(['plenary plan false', 'plenary notes false', 'g1 plan true', 'g1 notes true'])
  expect(await seen('observer')).toHaveLength(14)
  expect((await seen('facilitator')).every((line) => line.endsWith('true'))).toBe(true)
  expect(await seen('display', '?as=display')).toEqual([])
})

test('H13 what is no JSON, or too long, is refused without saying how the program works', async () => {
  const browser = app.newBrowser()
  const post = (body: string, type = 'application/json') =>
    browser.fetch('/api/join', { method: 'POST', headers: { 'content-type': type }, body })
  for (const [response, code] of [
    [await post('{'), 'bad-request'],
    [await post('[]'), 'bad-request'],
    [await post('"x"'), 'bad-request'],
    [await post('{"code":"x"}', 'text/plain'), 'bad-request'],
    [await post(JSON.stringify({ code: 'x'.repeat(110_000) })), 'too-big'],
  ] as const) {
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ refused: code })
    expect(text).not.toMatch(/node_modules|\.ts|Error/)
  }
})

test('H13 an unknown address below /api is not found', async () => {
  expect((await app.organiser.get('/api/nothing')).status).toBe(404)
  expect((await app.organiser.get('/api/workshops/..%2f..%2fetc/me')).status).toBe(404)
})

test('H10 a page of another site can neither ask nor change anything', async () => {
  for (const ask of [{ method: 'GET' }, { method: 'POST', body: '{}' }]) {
    const response = await app.organiser.fetch('/api/workshops', { ...ask, headers: { origin: 'http://evil.example' } })
    expect([response.status, await response.json()]).toMatchObject([403, { refused: 'wrong-origin' }])
  }
})

test('H15 every answer carries the strict policy, and nothing that asks browsers for TLS over plain HTTP', async () => {
  for (const path of ['/', '/join', '/api/health', '/nothing.js']) {
    const { headers } = await app.newBrowser().get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${app.port} wss://127.0.0.1:${app.port}`)
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('H13 health says that the store is well, and which version runs', async () => {
  expect(await (await app.newBrowser().get('/api/health')).json()).toEqual({ ok: true, version: expect.any(String) })
})

test('organisations are suggested to everybody', async () => {
  expect(z.array(z.string()).parse(await (await app.newBrowser().get('/api/organisations')).json()).length).toBeGreaterThan(50)
})

test('H16 an upgrade elsewhere than at /live and /sync is answered with 404 and closed', async () => {
  expect(await upgrade('/socket')).toMatch(/^HTTP\/1.1 404/)
  expect(await upgrade('/synchronous')).toMatch(/^HTTP\/1.1 404/)
})

/** What comes back before the server closes the connection. */
function upgrade(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(app.port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  })
}

function json(method: string, body: object | undefined): Ask {
  return body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
