import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { groupId, participantId } from '../../../shared/ids.ts'
import type { LiveEvent } from '../../../shared/live/events.ts'
import { paragraph } from '../../support/rich-text.ts'
import { RISKS, TARGETS } from '../../support/rooms-in-words.ts'
import { SyncGuest } from '../../support/sync-guest.ts'
import { type OpenOptions, SyncTestServer } from '../../support/sync-server.ts'

const locked = (now: boolean): LiveEvent => ({ type: 'groups.locked', groups: [RISKS], locked: now })
const ANN = participantId.parse('ann')

/** Once a later edit has arrived everywhere, everything before it would have. */
async function afterALaterEdit(writer: SyncGuest, ...readers: SyncGuest[]): Promise<void> {
  writer.type('later', 'note.later')
  for (const reader of readers) await vi.waitFor(() => expect(reader.text('note.later')).toBe('later'))
}

const refusedAtTheUpgrade: [string, string, OpenOptions, { code: number; reason: string }][] = [
  ['nobody', 'stranger', {}, { code: 4401, reason: 'not-signed-in' }],
  ['a foreign page', 'ann', { origin: 'https://elsewhere.example' }, { code: 4403, reason: 'wrong-origin' }],
  ['somebody of another group', 'tom', {}, { code: 4403, reason: 'not-allowed' }],
  [
    'whoever asks for a group that is not',
    'facilitator',
    { group: groupId.parse('ghosts') },
    { code: 4404, reason: 'not-found' },
  ],
  ['a display of what is not on the stage', 'display', {}, { code: 4403, reason: 'not-allowed' }],
]
test.each(refusedAtTheUpgrade)('S2 %s is refused at the upgrade, and told why', async (_, who, options, closed) => {
  await using server = await SyncTestServer.start()
  const guest = server.open(who, options)
  await vi.waitFor(() => expect(guest.closed).toEqual(closed))
  expect(guest.asked).toBe(0)
})

test('S2 what is no name of a document is not found', async () => {
  await using server = await SyncTestServer.start()
  const guest = new SyncGuest({ url: `${server.url}/here.risks.budget.1?token=ann`, epoch: 1 })
  await vi.waitFor(() => expect(guest.closed).toEqual({ code: 4404, reason: 'not-found' }))
})

test("S5, S11 a reader's update reaches nobody, and the reader is told by message 103", async () => {
  await using server = await SyncTestServer.start()
  const [ann, bea, observer] = await Promise.all([server.join('ann'), server.join('bea'), server.join('observer')])
  observer.type('from an observer')
  await vi.waitFor(() => expect(observer.refused).toEqual(['read-only']))
  await afterALaterEdit(bea, ann)
  expect([ann.text(), bea.text()]).toEqual(['', ''])
})

test("S5, S11 a stock reader's step 2 that brings something reaches nobody, and the reader is told by y-websocket's message", async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  const doc = new Y.Doc()
  doc.getXmlFragment('note.q1').push([paragraph('written beforehand')])
  const observer = await server.join('observer', { doc, receipts: false })
  await vi.waitFor(() => expect(observer.denied).toEqual(['read-only']))
  await afterALaterEdit(ann, observer)
  expect(ann.text()).toBe('')
})

test('S5 a reader who brings nothing new is told nothing', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  ann.type('known')
  const observer = await server.join('observer')
  observer.sendStep2(Y.encodeStateAsUpdate(observer.doc))
  observer.sendUpdate(Y.encodeStateAsUpdate(observer.doc))
  await afterALaterEdit(ann, observer)
  expect(observer.refused).toEqual([])
})

test('S7 locking a group stops those who are writing, unlocking brings their text by itself', async () => {
  await using server = await SyncTestServer.start()
  const [ann, facilitator] = await Promise.all([server.join('ann'), server.join('facilitator')])
  server.happen(locked(true))
  ann.type('during the lock')
  await vi.waitFor(() => expect(ann.refused).toEqual(['locked']))
  await afterALaterEdit(facilitator, ann)
  expect(facilitator.text()).toBe('')
  server.happen(locked(false))
  await vi.waitFor(() => expect(facilitator.text()).toBe('during the lock'))
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([1]))
})

test('S7 whoever is removed is put out at once, and nothing sent after that counts', async () => {
  await using server = await SyncTestServer.start()
  const [ann, bea] = await Promise.all([server.join('ann'), server.join('bea')])
  server.happen({ type: 'participant.removed', id: ANN })
  ann.type('a last word')
  await vi.waitFor(() => expect(ann.closed).toEqual({ code: 4403, reason: 'removed' }))
  const again = server.open('ann')
  await vi.waitFor(() => expect(again.closed).toEqual({ code: 4403, reason: 'removed' }))
  await afterALaterEdit(bea)
  expect(bea.text()).toBe('')
})

test('S7 whoever moves to another group loses the document of the old one', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  server.happen({ type: 'participant.moved', id: ANN, group: TARGETS })
  await vi.waitFor(() => expect(ann.closed).toEqual({ code: 4403, reason: 'not-allowed' }))
})

test('S7 a display reads what the stage shows, for as long as it shows it', async () => {
  await using server = await SyncTestServer.start()
  server.happen({ type: 'stage.set', stage: { show: 'notes', group: RISKS, scroll: 0 } })
  const display = await server.join('display')
  display.type('from the projector')
  await vi.waitFor(() => expect(display.refused).toEqual(['read-only']))
  server.happen({ type: 'stage.set', stage: { show: 'blank' } })
  await vi.waitFor(() => expect(display.closed).toEqual({ code: 4403, reason: 'not-allowed' }))
})

test('S8 the end of a session closes its connections', async () => {
  await using server = await SyncTestServer.start()
  const [ann, bea] = await Promise.all([server.join('ann'), server.join('bea')])
  server.rooms.endSessions(new Set(['session of ann']))
  await vi.waitFor(() => expect(ann.closed).toEqual({ code: 4401, reason: 'not-signed-in' }))
  expect(bea.closed).toBe(null)
})
