import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { encodeReceipt } from '../../../shared/documents/receipts.ts'
import { paragraph } from '../../support/rich-text.ts'
import type { SyncGuest } from '../../support/sync-guest.ts'
import { SyncTestServer } from '../../support/sync-server.ts'

let server: SyncTestServer
let ann: SyncGuest
let eve: SyncGuest

beforeEach(async () => {
  server = await SyncTestServer.start()
  ann = await server.join('ann')
  eve = await server.join('bea', { manual: true })
})
afterEach(() => server[Symbol.asyncDispose]())

/** An update by this client id. */
function updateOf(write: (doc: Y.Doc) => void, client?: number, base?: Y.Doc): Uint8Array {
  const doc = new Y.Doc()
  if (base !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  if (client !== undefined) doc.clientID = client
  const before = Y.encodeStateVector(doc)
  write(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

const note = (text: string) => (doc: Y.Doc) => doc.getXmlFragment('note.q1').push([paragraph(text)])

/** The server lives, and has only this. */
async function expectServed(text: string): Promise<void> {
  const fresh = await server.join('facilitator')
  expect(fresh.text()).toBe(text)
  ann.type('!', 'note.alive')
  await vi.waitFor(() => expect(fresh.text('note.alive')).toContain('!'))
}

test("S12 an update under another participant's client id is refused, and its owner writes on unharmed", async () => {
  ann.type('mine ')
  await vi.waitFor(() => expect(eve.text()).toBe('mine '))
  eve.sendUpdate(updateOf(note('forged'), ann.doc.clientID, ann.doc))
  await vi.waitFor(() => expect(eve.refused).toEqual(['foreign-client-id']))
  ann.type('still')
  await vi.waitFor(() => expect(eve.text()).toBe('mine still'))
  await expectServed('mine still')
})

test('S12 a client id belongs to its participant after a restart too', async () => {
  ann.type('mine')
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([1]))
  await server.restart()
  const again = await server.join('bea', { manual: true })
  again.sendUpdate(updateOf(note('forged'), ann.doc.clientID, ann.doc))
  await vi.waitFor(() => expect(again.refused).toEqual(['foreign-client-id']))
})

test("S12 a participant's second connection goes on under the same client id", async () => {
  ann.type('one ')
  const again = await server.join('ann', { doc: ann.doc })
  ann.leave()
  again.type('two')
  again.askReceipt()
  await vi.waitFor(() => expect(again.receipts).toEqual([1]))
  await vi.waitFor(() => expect(eve.text()).toBe('one two'))
})

test('S12 nobody takes the client id under which another is seen, before that one has written', async () => {
  ann.sendAwareness(ann.doc.clientID, 1, { at: 'note.q1' })
  await vi.waitFor(() => expect(eve.awareness.has(ann.doc.clientID)).toBe(true))
  eve.sendUpdate(updateOf(note('taken'), ann.doc.clientID))
  await vi.waitFor(() => expect(eve.refused).toEqual(['foreign-client-id']))
  ann.type('mine')
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([1]))
  expect(ann.refused).toEqual([])
})

test("S13 an update outside the document's own root types is refused", async () => {
  eve.sendUpdate(updateOf((doc) => doc.getMap('hidden').set('x', 1)))
  await vi.waitFor(() => expect(eve.refused).toEqual(['not-accepted']))
  await expectServed('')
})

test('S14 an update whose predecessor is missing is not stored: the server asks for everything, and takes that', async () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  note('first ')(doc)
  note('second')(doc)
  const [, second = new Uint8Array()] = updates
  const asked = eve.asked
  eve.sendUpdate(second)
  eve.askReceipt()
  await vi.waitFor(() => expect(eve.asked).toBe(asked + 1))
  await expectServed('')
  expect(eve.receipts).toEqual([])
  eve.sendStep2(Y.encodeStateAsUpdate(doc))
  await vi.waitFor(() => expect(eve.receipts).toEqual([1]))
  await expectServed('first second')
})

test('S14 a client that cannot close its gap is cut off', async () => {
  const doc = new Y.Doc()
  note('first ')(doc)
  const before = Y.encodeStateVector(doc)
  note('second')(doc)
  eve.sendStep2(Y.encodeStateAsUpdate(doc, before))
  await vi.waitFor(() => expect(eve.closed).toEqual({ code: 4409, reason: 'conflict' }))
  expect(eve.refused).toEqual(['conflict'])
  await expectServed('')
})

const malformed: [string, Uint8Array | string][] = [
  ['an unknown message', Uint8Array.of(99)],
  ['no bytes', new Uint8Array()],
  ['text', 'hello'],
  ['an update that ends early', Uint8Array.of(0, 2, 3, 1, 1, 1)],
  ['a length that lies', Uint8Array.of(0, 2, 250, 1, 0, 0)],
  ['a state vector that ends early', Uint8Array.of(0, 0, 1, 9)],
  ['awareness that is no JSON', Uint8Array.of(1, 6, 1, 1, 1, 2, 123, 34)],
]
test.each(malformed)('S15 %s closes that connection only', async (_, bytes) => {
  eve.send(bytes)
  await vi.waitFor(() => expect(eve.closed).toEqual({ code: 4422, reason: 'bad-request' }))
  expect(ann.closed).toBe(null)
  await expectServed('')
})

test('S15 a frame that is no WebSocket frame closes that connection only', async () => {
  const raw = new WebSocket(`${server.url}/here.risks.notes.1?token=bea`)
  const closed = new Promise<number>((resolve) => raw.on('close', resolve))
  raw.on('error', () => {})
  raw.on('upgrade', ({ socket }) => setTimeout(() => socket.write(Uint8Array.of(0xff, 0xff, 0xff, 0xff))))
  expect(await closed).toBeGreaterThan(0)
  await expectServed('')
})

test('S16 a frame over one megabyte is refused with a word that says so', async () => {
  eve.send(new Uint8Array(1024 * 1024 + 1))
  await vi.waitFor(() => expect(eve.closed).toEqual({ code: 4413, reason: 'too-big' }))
  await expectServed('')
})

test('S16 a frame far over it is cut off while it comes', async () => {
  eve.send(new Uint8Array(3 * 1024 * 1024))
  await vi.waitFor(() => expect(eve.closed?.code).toBe(1009))
  await expectServed('')
})

test('S16 a flood is cut off', async () => {
  const frame = encodeReceipt({ edits: 0, epoch: 1 })
  for (let count = 0; count < 1000; count++) eve.send(frame)
  await vi.waitFor(() => expect(eve.closed).toEqual({ code: 4429, reason: 'too-fast' }))
  await expectServed('')
})

test('S20 a reader who stops reading is cut off, not waited for', async () => {
  const slow = await server.join('observer')
  slow.pause()
  for (const who of ['ann', 'bea', 'member', 'rapporteur', 'facilitator']) {
    const writer = await server.join(who)
    for (let part = 0; part < 4; part++) writer.type('x'.repeat(900_000), 'note.big')
    writer.askReceipt()
    await vi.waitFor(() => expect(writer.receipts).toEqual([4]), 5000)
    writer.leave()
  }
  slow.resume()
  await vi.waitFor(() => expect(slow.closed?.code).toBeOneOf([1013, 1006]), 5000)
  await expectServed('')
})
