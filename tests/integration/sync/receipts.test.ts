import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { SyncTestServer } from '../../support/sync-server.ts'

/** What a new process would find on disk. */
async function onDisk(server: SyncTestServer): Promise<string> {
  await server.restart()
  const reader = await server.join('observer')
  return reader.text()
}

test('S10 a receipt covers all edits before it and means that they are on disk', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  for (const word of ['one', 'two', 'three']) ann.type(word)
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([3]))
  ann.leave()
  expect(await onDisk(server)).toBe('onetwothree')
})

test('S10 deletions have receipts too', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  ann.type('gone')
  ann.doc.getXmlFragment('note.q1').delete(0, 1)
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([2]))
  ann.leave()
  expect(await onDisk(server)).toBe('')
})

test('S9 S10 while the disk refuses there is no receipt, nobody else sees the edit, and nobody is answered with it', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  const bea = await server.join('bea')
  const { release } = server.lockStore()
  ann.type('not yet')
  ann.askReceipt()
  // Told only after several attempts: by then every wrong message would have come.
  await vi.waitFor(() => expect(ann.refused).toEqual(['store-failed']), 10_000)
  const late = server.open('observer')
  await vi.waitFor(() => expect(late.asked).toBe(1), 5000)
  expect([ann.receipts, bea.text(), late.text()]).toEqual([[], '', ''])
  release()
  await vi.waitFor(() => expect([ann.receipts, bea.text(), late.text()]).toEqual([[1], 'not yet', 'not yet']), 5000)
  ann.leave()
  expect(await onDisk(server)).toBe('not yet')
})

test('S19 what was taken in while the disk refuses is kept in order and written later', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  const { release } = server.lockStore()
  for (let word = 0; word < 20; word++) ann.type(`${word} `)
  await vi.waitFor(() => expect(ann.refused).toEqual(['store-failed']), 10_000)
  ann.leave()
  release()
  expect(await onDisk(server)).toBe(Array.from({ length: 20 }, (_, word) => `${word} `).join(''))
})

test('S10 a refused edit, and what comes after it, has no receipt', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  ann.type('kept')
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.receipts).toEqual([1]))
  ann.type('nowhere', 'no.such.root')
  ann.type('kept in vain')
  ann.askReceipt()
  await vi.waitFor(() => expect(ann.refused).toEqual(['not-accepted', 'not-accepted']))
  // A deletion builds on nothing and is taken; what was refused has no receipt all the same.
  const bea = await server.join('bea')
  ann.doc.getXmlFragment('note.q1').delete(0, 1)
  ann.askReceipt()
  await vi.waitFor(() => expect(bea.text()).toBe(''))
  expect(ann.receipts).toEqual([1])
})

test('S10 receipts go only to those who ask for them, and then a refusal comes in the words of y-websocket', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann', { receipts: false })
  ann.type('nowhere', 'no.such.root')
  await vi.waitFor(() => expect(ann.denied).toEqual(['not-accepted']))
  expect([ann.receipts, ann.refused]).toEqual([[], []])
})

test('S10 a receipt for another epoch is not given', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann', { manual: true })
  // The same bytes as a receipt for epoch 2.
  ann.send(Uint8Array.of(102, 2, 0, 2))
  await vi.waitFor(() => expect(ann.closed).toEqual({ code: 4409, reason: 'other-epoch' }))
})

test('S10 an edit that another tab has sent already has its receipt only once that is on disk', async () => {
  await using server = await SyncTestServer.start()
  const first = await server.join('ann')
  const second = await server.join('ann', { manual: true })
  const { release } = server.lockStore()
  const edit = new Promise<Uint8Array>((resolve) => first.doc.once('update', resolve))
  first.type('in both tabs')
  second.sendUpdate(await edit)
  second.askReceipt()
  await vi.waitFor(() => expect(first.refused).toEqual(['store-failed']), 10_000)
  expect(second.receipts).toEqual([])
  release()
  await vi.waitFor(() => expect(second.receipts).toEqual([1]), 5000)
  expect(Y.encodeStateVector(second.doc)).toEqual(Y.encodeStateVector(first.doc))
})
