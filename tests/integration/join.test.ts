import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitationView, joined, workshopList } from '../../shared/api.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { LiveGuest } from '../support/live-guest.ts'
import { answer, type RunningApp, startApp } from '../support/start-app.ts'

let app: RunningApp
let workshop: WorkshopId

beforeAll(async () => {
  app = await startApp({ env: { TRUST_PROXY: '1' } })
  workshop = await app.makeWorkshop()
})
afterAll(() => app.close())

const look = async (code: string) => answer(invitationView, app.newBrowser().post('/api/invitations/look', { code }))

test('H6 who holds a code sees what it is for', async () => {
  const groups = expect.arrayContaining([expect.objectContaining({ id: 'g1', colour: expect.any(Number) })])
  expect(await look(await app.codeOf(workshop, 'join'))).toMatchObject({
    workshop,
    title: 'COSMO 2',
    role: 'member',
    group: null,
    groups,
  })
  expect((await look(await app.codeOf(workshop, 'join'))).groups).toHaveLength(6)
  expect(await look(await app.codeOf(workshop, 'group:g2'))).toMatchObject({
    role: 'member',
    group: 'g2',
    groups: [{ id: 'g2' }],
  })
  for (const role of ['observer', 'facilitator', 'display'] as const) {
    expect(await look(await app.codeOf(workshop, role))).toMatchObject({ role, group: null, groups: [] })
  }
})

test('H6 joining makes a participant as the invitation says, and a cookie that no script and no other site can use', async () => {
  const code = await app.codeOf(workshop, 'group:g2')
  const browser = app.newBrowser()
  const response = await browser.post('/api/join', { code: code.toLowerCase(), name: ' Ana ', organisation: 'Douanes' })
  const [cookie = ''] = response.headers.getSetCookie()
  expect(cookie).toMatch(new RegExp(`^plenary_${workshop}=[\\w-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict$`))
  const { participant } = joined.parse(await response.json())
  expect(participant).toMatchObject({ name: 'Ana', organisation: 'Douanes', role: 'member', group: 'g2', removed: false })
  expect(await answer(joined, browser.get(`/api/workshops/${workshop}/me`))).toEqual({ workshop, participant })
})

test('H6 behind TLS the cookie is for TLS only', async () => {
  const code = await app.codeOf(workshop, 'display')
  const headers = { 'content-type': 'application/json', 'x-forwarded-proto': 'https', origin: `https://127.0.0.1:${app.port}` }
  const response = await app.newBrowser().fetch('/api/join', { method: 'POST', headers, body: JSON.stringify({ code }) })
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-plenary_display_.*; Secure$/)
  expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/)
})

test('H6 members choose one of the groups where the invitation leaves it open', async () => {
  const code = await app.codeOf(workshop, 'join')
  const person = { code, name: 'Ana', organisation: 'Douanes' }
  for (const group of [undefined, 'plenary', 'nosuchgroup']) {
    expect((await app.newBrowser().post('/api/join', { ...person, group })).status).toBe(400)
  }
  expect((await app.join(workshop, 'join', { group: 'g4' })).participant.group).toBe('g4')
})

test('H6 where there is only the plenary, members write there', async () => {
  const blank = await app.makeWorkshop('blank')
  expect((await app.join(blank, 'join')).participant.group).toBe('plenary')
})

test('H6 everybody but a display gives a name and an organisation', async () => {
  const code = await app.codeOf(workshop, 'observer')
  for (const body of [
    { code },
    { code, name: 'Ana' },
    { code, name: ' ', organisation: 'x' },
    { code, name: 'a\nb', organisation: 'x' },
  ]) {
    const response = await app.newBrowser().post('/api/join', body)
    expect([response.status, await response.json()]).toMatchObject([400, { refused: 'bad-request' }])
  }
  expect((await app.join(workshop, 'display')).participant).toMatchObject({ role: 'display', group: null })
})

test('H8 opening a link again keeps the participant, with the name given now', async () => {
  const first = await app.join(workshop, 'join', { group: 'g1', name: 'Ana' })
  const again = await app.join(workshop, 'join', { group: 'g1', name: 'Ana Maria', browser: first.browser })
  expect(again.participant).toEqual({ ...first.participant, name: 'Ana Maria' })
  expect((await answer(joined, first.browser.get(`/api/workshops/${workshop}/me`))).participant.name).toBe('Ana Maria')
})

test('H8 an invitation to another role makes another participant; a display beside it is a session of its own', async () => {
  const member = await app.join(workshop, 'group:g1', { name: 'Ana' })
  const display = await app.join(workshop, 'display', { browser: member.browser })
  expect((await answer(joined, member.browser.get(`/api/workshops/${workshop}/me`))).participant).toEqual(member.participant)
  const me = await answer(joined, member.browser.get(`/api/workshops/${workshop}/me?as=display`))
  expect(me.participant).toEqual(display.participant)
  const facilitator = await app.join(workshop, 'facilitator', { name: 'Ana', browser: member.browser })
  expect(facilitator.participant.id).not.toBe(member.participant.id)
})

test('H8 whoever was removed is told so, and stays out', async () => {
  const member = await app.join(workshop, 'group:g1', { name: 'Mallory' })
  const organiser = new LiveGuest(app.url, null, { workshop, as: 'organiser', headers: app.organiser.headers })
  await expect.poll(() => organiser.state).not.toBeNull()
  expect(await organiser.command({ type: 'person.remove', id: member.participant.id })).toMatchObject({ done: true })
  organiser.leave()
  const code = await app.codeOf(workshop, 'group:g1')
  for (const response of [
    await member.browser.get(`/api/workshops/${workshop}/me`),
    await member.browser.post('/api/join', { code, name: 'Mallory', organisation: 'x' }),
    await member.browser.post(`/api/workshops/${workshop}/leave`),
  ]) {
    expect([response.status, await response.json()]).toMatchObject([403, { refused: 'removed' }])
  }
})

test('H4 a code that never was and one that was renewed get the same answer', async () => {
  const old = await app.codeOf(workshop, 'observer')
  await app.organiser.post(`/api/workshops/${workshop}/invitations/observer/renew`, { endSessions: false })
  const answers = []
  for (const code of [old, '00000000', 'x']) answers.push(await (await guess(code, '10.9.9.9')).text())
  expect(new Set(answers)).toEqual(new Set(['{"refused":"wrong-code"}']))
})

test('H4 the invitation of a removed group opens nothing, until the group is back', async () => {
  const made = await app.makeWorkshop()
  const code = await app.codeOf(made, 'group:g1')
  const organiser = new LiveGuest(app.url, null, { workshop: made, as: 'organiser', headers: app.organiser.headers })
  await expect.poll(() => organiser.state).not.toBeNull()
  await organiser.command({ type: 'group.remove', id: 'g1' })
  expect(await (await guess(code, '10.9.9.8')).json()).toEqual({ refused: 'wrong-code' })
  await organiser.command({ type: 'group.restore', id: 'g1' })
  expect(await look(code)).toMatchObject({ group: 'g1' })
  organiser.leave()
})

test('a group that came later has its invitation', async () => {
  const made = await app.makeWorkshop('blank')
  const organiser = new LiveGuest(app.url, null, { workshop: made, as: 'organiser', headers: app.organiser.headers })
  await expect.poll(() => organiser.state).not.toBeNull()
  await organiser.command({ type: 'group.add', name: 'Risks' })
  await expect.poll(() => organiser.state?.groups.length).toBe(2)
  const group = organiser.state?.groups[1]?.id ?? ''
  organiser.leave()
  expect((await app.join(made, `group:${group}`)).participant.group).toBe(group)
})

test('H5 wrong codes are limited by address, while those who are right still join there and elsewhere', async () => {
  const code = await app.codeOf(workshop, 'join')
  expect((await guess(code, '10.0.0.1')).status).toBe(200)
  const answers = []
  for (let i = 0; i < 12; i++) answers.push((await guess('00000000', '10.0.0.1')).status)
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 403), 429, 429])
  expect((await guess(code, '10.0.0.1')).status).toBe(200)
  expect((await guess(await app.codeOf(workshop, 'facilitator'), '10.0.0.1')).status).toBe(429)
  expect((await guess('00000000', '10.0.0.2')).status).toBe(403)
})

test("H5 the facilitators' code is not let through where others guess, even if it was right there before", async () => {
  const code = await app.codeOf(workshop, 'facilitator')
  expect((await guess(code, '10.0.0.3')).status).toBe(200)
  for (let i = 0; i < 10; i++) await guess('00000000', '10.0.0.3')
  expect((await guess(code, '10.0.0.3')).status).toBe(429)
})

test('H5 120 people behind one address join at once', async () => {
  const made = await app.makeWorkshop()
  const code = await app.codeOf(made, 'join')
  const responses = await Promise.all(
    Array.from({ length: 120 }, (_, i) =>
      app.newBrowser().post('/api/join', { code, name: `Person ${i}`, organisation: 'Customs', group: `g${(i % 6) + 1}` }),
    ),
  )
  const people = await Promise.all(responses.map(async (response) => joined.parse(await response.json()).participant.id))
  expect(new Set(people).size).toBe(120)
  const list = await answer(workshopList, app.organiser.get('/api/workshops'))
  expect(list.find(({ id }) => id === made)?.participants).toBe(120)
})

function guess(code: string, address: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  return app.newBrowser().fetch('/api/invitations/look', { method: 'POST', headers, body: JSON.stringify({ code }) })
}
