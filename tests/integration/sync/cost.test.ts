import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { SyncGuest } from '../../support/sync-guest.ts'
import { SyncTestServer } from '../../support/sync-server.ts'

let server: SyncTestServer
let eve: SyncGuest

beforeEach(async () => {
  server = await SyncTestServer.start()
  eve = await server.join('bea', { manual: true })
})
afterEach(() => server[Symbol.asyncDispose]())

/** Paragraphs that all say to be the first, and not before which other: Yjs compares each with all that are there. */
function firstOfAll(count: number, client: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number)
  for (let each = 0; each < count; each++) {
    encoding.writeUint8(encoder, 7)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'note.q1')
    encoding.writeVarUint(encoder, 3)
    encoding.writeVarString(encoder, 'p')
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function prepended(count: number, client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.transact(() => {
    for (let each = 0; each < count; each++) doc.getXmlFragment('note.q1').insert(0, [new Y.XmlElement('p')])
  })
  return Y.encodeStateAsUpdate(doc)
}

test('S23 an update that would take minutes is given up after a second, stored nowhere, and its sender has to wait', async () => {
  const ann = await server.join('ann')
  ann.type('mine', 'note.q2')
  eve.sendUpdate(prepended(30_000, 1000))
  eve.askReceipt()
  await vi.waitFor(() => expect(eve.receipts).toEqual([1]), 5_000)
  const before = performance.now()
  eve.sendUpdate(firstOfAll(30_000, 2000))
  await vi.waitFor(() => expect(eve.closed?.code).toBe(1011), 15_000)
  expect(performance.now() - before).toBeLessThan(10_000)
  expect(eve.refused).toEqual(['not-accepted'])

  const again = server.open('bea')
  await vi.waitFor(() => expect(again.closed).toEqual({ code: 4429, reason: 'too-fast' }))
  const fresh = await server.join('ann')
  expect(fresh.text('note.q2')).toBe('mine')
  expect(fresh.doc.getXmlFragment('note.q1').length).toBe(30_000)
})

test('S22 whoever makes the server work for seconds is cut off', async () => {
  const entries = encoding.createEncoder()
  encoding.writeVarUint(entries, 150_000)
  for (let each = 0; each < 150_000; each++) {
    encoding.writeVarUint(entries, each % 100)
    encoding.writeVarUint(entries, 1)
    encoding.writeVarString(entries, '{}')
  }
  const awareness = encoding.createEncoder()
  encoding.writeVarUint(awareness, 1)
  encoding.writeVarUint8Array(awareness, encoding.toUint8Array(entries))
  const send = () => eve.send(encoding.toUint8Array(awareness))
  for (let frames = 0; frames < 7; frames++) send()
  // As much as the budget of bytes allows, for machines that are fast.
  const more = setInterval(send, 400)
  await vi.waitFor(() => expect(eve.closed).toEqual({ code: 4429, reason: 'too-fast' }), 18_000)
  clearInterval(more)
  await server.join('ann')
})

test('S20 whoever asks for a large document again and again without reading is cut off', async () => {
  for (let part = 0; part < 3; part++) {
    const from = Y.encodeStateVector(eve.doc)
    eve.type('x'.repeat(900_000))
    eve.sendUpdate(Y.encodeStateAsUpdate(eve.doc, from))
  }
  eve.askReceipt()
  await vi.waitFor(() => expect(eve.receipts).toEqual([3]), 5_000)
  const reader = await server.join('observer', { manual: true })
  reader.pause()
  for (let asked = 0; asked < 100; asked++) reader.send(Uint8Array.of(0, 0, 1, 0))
  const others = await server.join('facilitator')
  reader.resume()
  await vi.waitFor(() => expect(reader.closed?.code).toBeOneOf([1013, 1006]), 5_000)
  expect(others.closed).toBe(null)
})

test('S24 one session has at most fifty connections', async () => {
  const others = Array.from({ length: 60 }, () => server.open('observer'))
  const open = () => others.filter(({ asked }) => asked > 0)
  await vi.waitFor(() => expect(others.filter(({ closed }) => closed?.reason === 'too-fast')).toHaveLength(10))
  expect(open()).toHaveLength(50)
  open()[0]?.leave()
  await vi.waitFor(async () => {
    const one = server.open('observer')
    await vi.waitFor(() => expect(one.asked + (one.closed === null ? 0 : 1)).toBeGreaterThan(0))
    expect(one.closed).toBe(null)
  })
})
