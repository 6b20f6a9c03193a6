import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { participantId } from '../../../shared/ids.ts'
import type { SyncGuest } from '../../support/sync-guest.ts'
import { SyncTestServer } from '../../support/sync-server.ts'

let server: SyncTestServer
let ann: SyncGuest
let bea: SyncGuest

beforeEach(async () => {
  server = await SyncTestServer.start()
  ann = await server.join('ann')
  bea = await server.join('bea')
})
afterEach(() => server[Symbol.asyncDispose]())

const ANN = { id: 'ann', name: 'Name of ann', organisation: 'Customs of Somewhere' }
const seenBy = (guest: SyncGuest, client: number) => guest.awareness.get(client)?.state

/** Once bea's place was seen, everything sent before would have been. */
async function afterBeaMoves(...viewers: SyncGuest[]): Promise<void> {
  bea.sendAwareness(bea.doc.clientID, 1, { at: 'note.q9' })
  for (const viewer of viewers) await vi.waitFor(() => expect(seenBy(viewer, bea.doc.clientID)).toMatchObject({ at: 'note.q9' }))
}

test('S17 nobody appears under a name but that of their session', async () => {
  ann.sendAwareness(1, 1, { user: { id: 'bea', name: 'Name of bea' }, at: 'note.q1', colour: 'red' })
  await vi.waitFor(() => expect(seenBy(bea, 1)).toEqual({ user: ANN, at: 'note.q1', colour: 'red' }))
})

test("S17 nobody can move or remove another's cursor", async () => {
  ann.sendAwareness(1, 1, { at: 'note.q1' })
  const observerOfBoth = await server.join('facilitator')
  await vi.waitFor(() => expect(seenBy(observerOfBoth, 1)).toEqual({ user: ANN, at: 'note.q1' }))
  bea.sendAwareness(1, 2, { at: 'stolen' })
  bea.sendAwareness(1, 3, null)
  await afterBeaMoves(observerOfBoth, ann)
  expect(seenBy(observerOfBoth, 1)).toEqual({ user: ANN, at: 'note.q1' })
})

test('S17 a connection speaks for one client only', async () => {
  ann.sendAwareness(1, 1, { at: 'note.q1' })
  ann.sendAwareness(2, 1, { at: 'note.q2' })
  await vi.waitFor(() => expect(seenBy(bea, 1)).toEqual({ user: ANN, at: 'note.q1' }))
  expect(bea.awareness.has(2)).toBe(false)
})

test("S17 nobody appears under the client id of another's text", async () => {
  ann.type('mine')
  await vi.waitFor(() => expect(bea.text()).toBe('mine'))
  bea.sendAwareness(ann.doc.clientID, 1, { at: 'note.q1' })
  await afterBeaMoves(ann)
  expect(ann.awareness.has(ann.doc.clientID)).toBe(false)
})

test('S17 a state of more than 4 KB is dropped', async () => {
  ann.sendAwareness(1, 1, { at: 'x'.repeat(5000) })
  ann.sendAwareness(1, 2, { at: 'small' })
  await vi.waitFor(() => expect(seenBy(bea, 1)).toEqual({ user: ANN, at: 'small' }))
})

test('S6 whoever may not be seen reaches nobody, and is told once', async () => {
  const observer = await server.join('observer')
  observer.sendAwareness(7, 1, { at: 'note.q1' })
  observer.sendAwareness(7, 2, { at: 'note.q1' })
  await afterBeaMoves(ann, observer)
  expect([ann.awareness.has(7), observer.denied, observer.refused]).toEqual([false, ['not-allowed'], []])
})

test('S18 whoever leaves is gone for everyone', async () => {
  ann.sendAwareness(1, 1, { at: 'note.q1' })
  await vi.waitFor(() => expect(seenBy(bea, 1)).toMatchObject({ at: 'note.q1' }))
  ann.leave()
  await vi.waitFor(() => expect(seenBy(bea, 1)).toBe(null))
})

test('S18 whoever comes sees who is here', async () => {
  ann.sendAwareness(1, 1, { at: 'note.q1' })
  await vi.waitFor(() => expect(bea.awareness.has(1)).toBe(true))
  const late = await server.join('observer')
  await vi.waitFor(() => expect(seenBy(late, 1)).toEqual({ user: ANN, at: 'note.q1' }))
})

test('S18 a new name is shown without the client saying anything', async () => {
  ann.sendAwareness(1, 1, { at: 'note.q1' })
  await vi.waitFor(() => expect(bea.awareness.has(1)).toBe(true))
  server.happen({ type: 'participant.changed', id: participantId.parse('ann'), name: 'Anna', organisation: 'Elsewhere' })
  await vi.waitFor(() =>
    expect(seenBy(bea, 1)).toEqual({ user: { id: 'ann', name: 'Anna', organisation: 'Elsewhere' }, at: 'note.q1' }),
  )
})
