import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentName } from '../../../shared/documents/name.ts'
import { readPlan } from '../../../shared/documents/plan-content.ts'
import { OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { paragraph, wordsOf } from '../../support/rich-text.ts'
import { HERE, RISKS } from '../../support/rooms-in-words.ts'
import { SyncGuest } from '../../support/sync-guest.ts'
import { SyncTestServer } from '../../support/sync-server.ts'

const PLAN = { workshop: HERE, group: RISKS, kind: 'plan' } as const
const NOTES = { ...PLAN, kind: 'notes' } as const

test('S3 fifty who open a new document at once find its template once', async () => {
  await using server = await SyncTestServer.start()
  const guests = await Promise.all(Array.from({ length: 50 }, () => server.join('ann', { kind: 'plan', manual: true })))
  const [first, ...others] = guests.map(({ doc }) => doc)
  const rows = OPERATION_PLAN.sections
    .flatMap(({ id, fields }) => fields.map((field) => ({ key: `${id}.${field.id}`, type: field.type })))
    .flatMap(({ key, type }) => ('defaultRows' in type ? [[key, type.defaultRows.length]] : []))
  const found = [...readPlan(first ?? new Y.Doc(), OPERATION_PLAN)].flatMap(([key, content]) =>
    content.kind === 'rows' ? [[key, content.rows.length]] : [],
  )
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(rows))
  for (const other of others) expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(first ?? new Y.Doc()))
})

test('S3 reopening a document adds nothing to it', async () => {
  await using server = await SyncTestServer.start()
  const first = await server.join('ann', { kind: 'plan' })
  const before = Y.encodeStateAsUpdate(first.doc)
  first.leave()
  await server.restart()
  const again = await server.join('ann', { kind: 'plan' })
  expect(Y.encodeStateAsUpdate(again.doc)).toEqual(before)
})

test('S4 a document under another epoch is refused', async () => {
  await using server = await SyncTestServer.start()
  await server.join('ann')
  const stale = server.open('ann', { epoch: 2 })
  await vi.waitFor(() => expect(stale.closed).toEqual({ code: 4409, reason: 'other-epoch' }))
  expect(documentName(server.rooms.ensure(NOTES))).toBe('here.risks.notes.1')
})

test('D2 a document that cannot be read whole is refused, and left as it is', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  ann.type('precious')
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([1]))
  await server.restart()
  const intact = server.database.prepare<[], { bytes: Uint8Array }>('SELECT bytes FROM snapshots').all()
  server.database.prepare("UPDATE snapshots SET bytes = x'ff'").run()
  const refused = server.open('bea')
  await vi.waitFor(() => expect(refused.closed).toEqual({ code: 4507, reason: 'store-failed' }))
  server.database.prepare('UPDATE snapshots SET bytes = ?').run(intact[0]?.bytes)
  expect((await server.join('bea')).text()).toBe('precious')
})

test('D3 many edits make a snapshot while the room is open, and the log stays', async () => {
  await using server = await SyncTestServer.start()
  const doc = new Y.Doc()
  // In several connections, each below the limit of frames.
  for (let round = 0; round < 6; round++) {
    const ann = await server.join('ann', { doc })
    for (let edit = 0; edit < 100; edit++) ann.type('.')
    ann.askReceipt()
    await vi.waitFor(() => expect(ann.receipts).toEqual([100]))
    ann.leave()
  }
  const count = (table: string) => server.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('snapshots'), count('updates')]).toEqual([1, 601])
  await server.restart()
  expect((await server.join('bea')).text()).toBe('.'.repeat(600))
})

test('D4 unloading never loses what somebody is writing at that moment', async () => {
  await using server = await SyncTestServer.start()
  let expected = ''
  for (let round = 0; round < 40; round++) {
    const ann = server.open('ann')
    ann.type(`${round} `)
    server.rooms.unloadIdle()
    await ann.synced
    if (round % 3 === 0) server.rooms.unloadIdle()
    ann.askReceipt(1)
    await vi.waitFor(() => expect(ann.receipts).toEqual([1]))
    ann.leave()
    if (round % 2 === 0) server.rooms.unloadIdle()
    expected += `${round} `
  }
  const words = server.rooms
    .read(NOTES, (doc) => wordsOf(doc.getXmlFragment('note.q1')))
    ?.trim()
    .split(' ')
    .map(Number)
  expect(words?.sort((a, b) => a - b).join(' ')).toBe(expected.trim())
})

test('D7 a deleted workshop is closed, and what waits for it holds up nobody', async () => {
  await using server = await SyncTestServer.start()
  const [ann, facilitator] = await Promise.all([server.join('ann'), server.join('facilitator', { kind: 'plan' })])
  ann.type('too late')
  server.database.prepare("DELETE FROM documents WHERE kind = 'notes'").run()
  await vi.waitFor(() => expect(ann.closed?.code).toBe(1011))
  facilitator.doc.getMap('values').set('x', 1)
  facilitator.askReceipt()
  await vi.waitFor(() => expect(facilitator.receipts).toEqual([1]))
  server.rooms.forget(HERE)
  await vi.waitFor(() => expect(facilitator.closed).toEqual({ code: 4404, reason: 'not-found' }))
})

test('S9 D8 random edits with lost connections end equal everywhere, and equal to what is on disk', async () => {
  const step = fc.record({
    who: fc.nat(2),
    does: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 4 }) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reconnect' as const) }) },
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      await using server = await SyncTestServer.start()
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      const open = (who: number): SyncGuest =>
        server.open(['ann', 'bea', 'facilitator'][who] ?? 'ann', { doc: docs[who] ?? new Y.Doc() })
      const guests = docs.map((_, who) => open(who))
      for (const { who, does } of steps) {
        const notes = docs[who]?.getXmlFragment('note.q1')
        if (does.kind === 'type') notes?.push([paragraph(does.text)])
        else if (does.kind === 'delete') notes?.delete(Math.min(does.at, notes.length), does.at < (notes?.length ?? 0) ? 1 : 0)
        else {
          guests[who]?.leave()
          guests[who] = open(who)
        }
        if (who === 0) await new Promise(setImmediate)
      }
      await Promise.all(guests.map(({ synced }) => synced))
      const texts = () => docs.map((doc) => wordsOf(doc.getXmlFragment('note.q1')))
      await vi.waitFor(
        () =>
          expect(new Set([...texts(), server.rooms.read(NOTES, (doc) => wordsOf(doc.getXmlFragment('note.q1')))]).size).toBe(1),
        5000,
      )
      const [text] = texts()
      for (const guest of guests) guest.leave()
      await server.restart()
      expect(server.rooms.read(NOTES, (doc) => wordsOf(doc.getXmlFragment('note.q1')))).toBe(text)
    }),
    { numRuns: 20, seed: 20180109 },
  )
})
