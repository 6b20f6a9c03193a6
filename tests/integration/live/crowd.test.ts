import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { liveHouse, until } from '../../support/live-house.ts'
import { HERE, idOf, person } from '../../support/rooms-in-words.ts'

const house = liveHouse()
const lines: WebSocket[] = []
afterEach(() => {
  for (const line of lines.splice(0)) line.terminate()
})

/** A bare line to the live plane, below socket.io. */
class Line {
  state: 'opening' | 'open' | 'refused' | 'closed' = 'opening'
  received = ''
  readonly socket: WebSocket

  constructor(session: string | null) {
    const headers = session === null ? {} : { cookie: `session=${session}` }
    this.socket = new WebSocket(`${house.address.replace('http', 'ws')}/live/?EIO=4&transport=websocket`, { headers })
    lines.push(this.socket)
    this.socket.on('open', () => {
      this.state = 'open'
    })
    this.socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.received += data.toString()
    })
    this.socket.on('error', () => {
      this.state = 'refused'
    })
    this.socket.on('close', () => {
      if (this.state === 'open') this.state = 'closed'
    })
  }
}

test('L35 two hundred lines of strangers are held, and those who bring a session come in all the same', async () => {
  const strangers = Array.from({ length: 250 }, () => new Line(null))
  await until(() => expect(strangers.filter(({ state }) => state === 'opening')).toEqual([]))
  expect(strangers.filter(({ state }) => state === 'open')).toHaveLength(200)
  const member = await house.guest('member')
  strangers.find(({ state }) => state === 'open')?.socket.terminate()
  const another = new Line(null)
  await until(() => expect(another.state).toBe('open'))
  expect(member.ended).toBeNull()
})

test('L35 one session has at most twenty connections', async () => {
  const guests = await Promise.all(Array.from({ length: 20 }, () => house.guest('member')))
  const another = house.knock('member')
  await until(() => expect(another.refused).toBe('too-fast'))
  await house.guest('rapporteur')
  guests[0]?.leave()
  await until(() => {
    another.socket.connect()
    expect(another.state).not.toBeNull()
  })
})

test('L16 a line that asks again and again to come in is cut off', async () => {
  const line = new Line(null)
  await until(() => expect(line.state).toBe('open'))
  for (let knocks = 0; knocks < 1_000; knocks++) line.socket.send('40{"workshop":"here","as":"person"}')
  await until(() => expect(line.state).toBe('closed'))
  expect(line.received.split('"message":"not-signed-in"').length).toBeLessThan(700)
})

test('L16 a participant who changes names again and again is told to wait, over all connections', async () => {
  const [one, two] = await Promise.all([house.guest('member'), house.guest('member')])
  const change = (n: number) =>
    (n % 2 === 0 ? one : two).command({ type: 'profile.change', name: `Name ${n}`, organisation: 'WCO' })
  const first = await Promise.all(Array.from({ length: 20 }, (_, n) => change(n)))
  expect(first.filter((answer) => 'refused' in answer)).toEqual([])
  // However slowly this machine sends, it goes on until somebody says stop.
  await until(async () => {
    const more = await Promise.all(Array.from({ length: 40 }, (_, n) => change(n)))
    expect(more).toContainEqual({ refused: 'too-fast' })
  })
  const facilitator = await house.guest('facilitator')
  expect(await facilitator.command({ type: 'item.next' })).toMatchObject({ done: true })
})

test('L36 a client that does not read is cut off before what waits for it costs much', async () => {
  const long = { name: 'x'.repeat(80), organisation: 'y'.repeat(120) }
  for (let n = 0; n < 250; n++) house.server.rooms.join(HERE, person(`p${n}`, 'observer', long))
  const facilitator = await house.guest('facilitator')
  const ask = (body?: string) =>
    fetch(`${house.address}/live/?EIO=4&transport=polling${sid}`, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { cookie: 'session=member' },
    })
  let sid = ''
  sid = `&sid=${/"sid":"([^"]+)"/.exec(await (await ask()).text())?.[1] ?? ''}`
  await ask('40{"workshop":"here","as":"person"}')
  expect(await (await ask()).text()).toContain('welcome')
  const isOnline = () => facilitator.presence?.online.includes(idOf('member'))
  await until(() => expect(isOnline()).toBe(true))
  // Each change of role brings the whole room again.
  for (let n = 0; n < 100; n++)
    await facilitator.command({ type: 'person.role', id: idOf('member'), role: n % 2 === 0 ? 'observer' : 'member' })
  await until(() => expect(isOnline()).toBe(false))
  expect(facilitator.socket.connected).toBe(true)
})
