import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { expect, test, vi } from 'vitest'
import type { LastRoom, RoomKeeper } from '../../../client/live/last-room.ts'
import { type LiveClient, openLive } from '../../../client/live/live-client.ts'
import { invitationKey } from '../../../shared/api.ts'
import { type WorkshopId, workshopId } from '../../../shared/ids.ts'
import type { Capacity } from '../../../shared/live/channel.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { listen } from '../../support/listen.ts'
import { ProxyWithoutWebSockets } from '../../support/no-websockets.ts'
import { created, fold } from '../../support/rooms-in-words.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import type { TestBrowser } from '../../support/test-browser.ts'
import { Wire } from '../../support/wire.ts'

class MemoryKeeper implements RoomKeeper {
  room: LastRoom | null = null
  async read(): Promise<LastRoom | null> {
    return this.room
  }
  async keep(room: LastRoom): Promise<void> {
    this.room = room
  }
  async forget(): Promise<void> {
    this.room = null
  }
}

interface Enter {
  readonly browser: TestBrowser
  readonly as?: Capacity
  readonly line?: { readonly port: number }
  readonly keeper?: RoomKeeper
}

function enter(app: RunningApp, workshop: WorkshopId, { browser, as = 'person', line, keeper = new MemoryKeeper() }: Enter) {
  const headers = { ...browser.headers, host: `127.0.0.1:${app.port}` }
  return within(openLive({ workshop, as, address: `http://127.0.0.1:${line?.port ?? app.port}`, headers, keeper }))
}

/** Closed at the end of the test, whatever happens in it. */
function within(client: LiveClient) {
  return { client, [Symbol.dispose]: () => client.close() }
}

function roomOf(client: LiveClient): LiveState {
  const { state } = client.getSnapshot()
  if (state === null) throw new Error('no room yet')
  return state
}

async function until(condition: () => void): Promise<void> {
  await vi.waitFor(condition, { timeout: 8_000, interval: 5 })
}

async function untilOnline(client: LiveClient): Promise<void> {
  await until(() => expect(client.getSnapshot().status.kind).toBe('online'))
}

test('what a facilitator does is seen by a member, and both know who is here', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser, participant } = await app.join(workshop, 'group:g1', { name: 'Ana' })
  using director = enter(app, workshop, { browser: app.organiser, as: 'organiser' })
  using member = enter(app, workshop, { browser })
  await Promise.all([untilOnline(director.client), untilOnline(member.client)])
  expect(await director.client.command({ type: 'item.next' })).toMatchObject({ done: true })
  await until(() => expect(roomOf(member.client).current?.item).toBe(roomOf(member.client).items[0]?.id))
  expect([member.client.getSnapshot().me, director.client.getSnapshot().me]).toEqual([participant.id, null])
  await until(() => expect(director.client.getSnapshot().presence.online).toEqual([participant.id]))
})

test('a command that one may not give is answered with a refusal', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser } = await app.join(workshop, 'group:g1')
  using member = enter(app, workshop, { browser })
  await untilOnline(member.client)
  expect(await member.client.command({ type: 'item.next' })).toMatchObject({ refused: 'not-allowed' })
})

test('a command whose answer was lost is given again after the reconnection, and done once', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  await using wire = await Wire.to(app.port)
  using director = enter(app, workshop, { browser: app.organiser, as: 'organiser', line: wire })
  using witness = enter(app, workshop, { browser: app.organiser, as: 'organiser' })
  await Promise.all([untilOnline(director.client), untilOnline(witness.client)])
  wire.hold()
  const answer = director.client.command({ type: 'group.add', name: 'Seventh' })
  await until(() => expect(roomOf(witness.client).groups.at(-1)?.name).toBe('Seventh'))
  const { seq } = roomOf(witness.client)
  wire.cut()
  wire.mend()
  expect(await answer).toEqual({ done: true, seq })
  await untilOnline(director.client)
  expect(roomOf(director.client).seq).toBe(seq)
  expect(roomOf(director.client).groups.filter(({ name }) => name === 'Seventh')).toHaveLength(1)
})

test('after a restart of the server everyone is back by themselves', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser } = await app.join(workshop, 'group:g1')
  using member = enter(app, workshop, { browser })
  await untilOnline(member.client)
  await app.restart()
  await until(() => expect(member.client.getSnapshot().status.kind).toBe('offline'))
  await untilOnline(member.client)
})

test('a page that is opened without the server shows the last known room', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser, participant } = await app.join(workshop, 'group:g1')
  const keeper = new MemoryKeeper()
  await using wire = await Wire.to(app.port)
  const first = enter(app, workshop, { browser, line: wire, keeper })
  await untilOnline(first.client)
  first.client.close()
  expect(keeper.room?.state.workshop.id).toBe(workshop)
  wire.cut()
  using again = enter(app, workshop, { browser, line: wire, keeper })
  await until(() => expect(again.client.getSnapshot()).toMatchObject({ me: participant.id, status: { kind: 'offline' } }))
  expect(roomOf(again.client).groups).toEqual(keeper.room?.state.groups)
})

test('who is removed is told so, stays out, and leaves nothing of the room on the device', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser, participant } = await app.join(workshop, 'group:g1')
  const keeper = new MemoryKeeper()
  using member = enter(app, workshop, { browser, keeper })
  using director = enter(app, workshop, { browser: app.organiser, as: 'organiser' })
  await Promise.all([untilOnline(director.client), untilOnline(member.client)])
  await until(() => expect(keeper.room).not.toBeNull())
  await director.client.command({ type: 'person.remove', id: participant.id })
  await until(() => expect(member.client.getSnapshot().status).toEqual({ kind: 'ended', code: 'removed' }))
  expect(keeper.room).toBeNull()
  expect(await member.client.command({ type: 'item.next' })).toEqual({ refused: 'removed' })
  using again = enter(app, workshop, { browser })
  await until(() => expect(again.client.getSnapshot().status.kind).toBe('ended'))
})

test('who has no session is told so', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  using stranger = enter(app, workshop, { browser: app.newBrowser() })
  await until(() => expect(stranger.client.getSnapshot().status).toEqual({ kind: 'ended', code: 'not-signed-in' }))
})

test('a display sees the stage', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser } = await app.join(workshop, invitationKey.parse('display'))
  using display = enter(app, workshop, { browser, as: 'display' })
  using director = enter(app, workshop, { browser: app.organiser, as: 'organiser' })
  await Promise.all([untilOnline(director.client), untilOnline(display.client)])
  await director.client.command({ type: 'stage.show', stage: { show: 'notice', text: 'Lunch' } })
  await until(() => expect(roomOf(display.client).stage).toEqual({ show: 'notice', text: 'Lunch' }))
})

test("the server's time is right on a device whose clock is an hour wrong", async () => {
  const HOUR = 3_600_000
  await using app = await startApp({ clock: { now: () => Date.now() + HOUR } })
  const workshop = await app.makeWorkshop()
  using director = enter(app, workshop, { browser: app.organiser, as: 'organiser' })
  await untilOnline(director.client)
  await until(() => expect(Math.abs(director.client.now() - (Date.now() + HOUR))).toBeLessThan(100))
})

test('a gap in the numbers of events is closed by the welcome of a new connection', async () => {
  const workshop = workshopId.parse('here')
  const http = createServer()
  const io = new Server(http, { path: '/live' })
  const before = fold([created(workshop)])
  const after: LiveState = { ...before, seq: before.seq + 2, stage: { show: 'blank' } }
  let welcomes = 0
  io.on('connection', (socket) => {
    welcomes += 1
    socket.emit('welcome', { state: welcomes === 1 ? before : after, me: null, now: Date.now() })
    const late = { seq: before.seq + 2, at: Date.now(), event: { type: 'stage.set', stage: { show: 'blank' } } }
    if (welcomes === 1) socket.emit('events', [late])
  })
  const port = await listen(http)
  using member = within(openLive({ workshop, as: 'person', address: `http://127.0.0.1:${port}`, keeper: new MemoryKeeper() }))
  await until(() => expect(member.client.getSnapshot().state).toEqual(after))
  expect(welcomes).toBe(2)
  await io.close()
})

test('where WebSockets do not get through, polling does', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const { browser } = await app.join(workshop, 'group:g1')
  await using proxy = await ProxyWithoutWebSockets.to(app.port)
  using member = enter(app, workshop, { browser, line: proxy })
  await untilOnline(member.client)
  expect(proxy.refused).toBeGreaterThan(0)
  expect(await member.client.command({ type: 'item.next' })).toMatchObject({ refused: 'not-allowed' })
})
