import { expect, test } from 'vitest'
import { copiesBeside } from '../../../client/sync/kept-copies.ts'
import { documentName } from '../../../shared/documents/name.ts'
import { participantId } from '../../../shared/ids.ts'
import { Laptop } from '../../support/laptop.ts'
import { MemoryDeviceStore } from '../../support/memory-device-store.ts'
import { wordsOf } from '../../support/rich-text.ts'
import { HERE, RISKS } from '../../support/rooms-in-words.ts'
import { SyncTestServer } from '../../support/sync-server.ts'
import { Wire } from '../../support/wire.ts'

const PLACE = { workshop: HERE, group: RISKS, kind: 'notes' as const }
const NOTES = documentName({ ...PLACE, epoch: 1 })

function laptopOf(
  who: string,
  server: SyncTestServer,
  { device = new MemoryDeviceStore(), line }: { device?: MemoryDeviceStore; line?: Wire } = {},
): Laptop {
  return new Laptop({
    address: () => (line === undefined ? server.url : `ws://127.0.0.1:${line.port}/sync`),
    query: `&token=${who}`,
    device,
  })
}

test('what a reader writes is refused, kept, and reaches nobody', async () => {
  await using server = await SyncTestServer.start()
  await using laptop = laptopOf('observer', server)
  const ann = await server.join('ann')
  const page = await laptop.openOnline(NOTES)
  page.writes('I may not')
  await page.until(() => expect(page.saving).toEqual({ kind: 'refused', edits: 1, code: 'read-only' }))
  expect([page.text, ann.text()]).toEqual(['I may not', ''])
})

test('a reader who writes nothing is told nothing of rights, and reads what others write', async () => {
  await using server = await SyncTestServer.start()
  await using laptop = laptopOf('observer', server)
  const ann = await server.join('ann')
  ann.type('gone')
  ann.doc.getXmlFragment('note.q1').delete(0, 1)
  ann.type('for all to read')
  const page = await laptop.openOnline(NOTES)
  await page.untilReads('for all to read')
  expect(page.saving).toEqual({ kind: 'saved' })
})

test('in a locked group the text stays, and goes on by itself when the group is unlocked', async () => {
  await using server = await SyncTestServer.start()
  await using laptop = laptopOf('ann', server)
  const page = await laptop.openOnline(NOTES)
  page.writes('before ')
  await page.untilSaved()
  server.happen({ type: 'groups.locked', groups: [RISKS], locked: true })
  page.writes('meanwhile ')
  await page.until(() => expect(page.saving).toEqual({ kind: 'refused', edits: 1, code: 'locked' }))
  page.writes('more ')
  expect(page.saving).toEqual({ kind: 'refused', edits: 2, code: 'locked' })
  const bea = await server.join('bea')
  expect(bea.text()).toBe('before ')
  server.happen({ type: 'groups.locked', groups: [RISKS], locked: false })
  await page.untilSaved()
  expect((await server.join('observer')).text()).toBe('before meanwhile more ')
})

test('who was sent away and may come back asks again, and what was written meanwhile arrives', async () => {
  await using server = await SyncTestServer.start()
  await using laptop = laptopOf('ann', server)
  const page = await laptop.openOnline(NOTES)
  const { state } = server
  server.happen({ type: 'participant.removed', id: participantId.parse('ann') })
  await page.until(() => expect(page.session.getState()).toMatchObject({ connection: 'stopped', save: { code: 'removed' } }))
  page.writes('not lost')
  await page.until(() => expect(page.saving).toMatchObject({ kind: 'refused', edits: 1 }))
  server.state = state
  page.session.retry()
  await page.untilSaved()
  expect((await server.join('observer')).text()).toBe('not lost')
})

test('while the server cannot write to its disk nothing is called saved, and later all of it is', async () => {
  await using server = await SyncTestServer.start()
  await using laptop = laptopOf('ann', server)
  const page = await laptop.openOnline(NOTES)
  const { release } = server.lockStore()
  const before = page.seen.length
  page.writes('one ')
  await page.until(() => expect(page.saving).toMatchObject({ kind: 'refused', code: 'store-failed' }))
  page.writes('two ')
  expect(page.seen.slice(before).map(({ kind }) => kind)).not.toContain('saved')
  release()
  await page.untilSaved()
  expect((await server.join('observer')).text()).toBe('one two ')
})

test("what the server never takes is put aside: the next page begins with the server's copy, and the text can be read", async () => {
  await using server = await SyncTestServer.start()
  await using wire = await Wire.to(Number(new URL(server.url).port))
  const device = new MemoryDeviceStore()
  await using anns = laptopOf('ann', server, { device, line: wire })
  const first = await anns.openOnline(NOTES)
  first.writes('confirmed ')
  await first.untilSaved()
  wire.cut()
  await first.until(() => expect(first.connection).toBe('offline'))
  first.writes('never sent ')
  await first.close()

  // Somebody else sits down at the same browser: the server lets nobody write under another's client id.
  await using beas = laptopOf('bea', server, { device })
  const refused = beas.open(NOTES)
  await refused.until(() => expect(refused.saving).toEqual({ kind: 'refused', edits: 1, code: 'foreign-client-id' }))
  expect(refused.text).toBe('confirmed never sent ')
  await refused.close()

  const fresh = await beas.openOnline(NOTES)
  expect([fresh.text, fresh.saving.kind]).toEqual(['confirmed ', 'saved'])
  const [copy, ...more] = await copiesBeside(device, PLACE, NOTES)
  expect([copy && wordsOf(copy.doc.getXmlFragment('note.q1')), more]).toEqual(['confirmed never sent ', []])
  await copy?.forget()
  expect(await copiesBeside(device, PLACE, NOTES)).toEqual([])
})

test('text of an earlier epoch that never reached the server can be read; what had its receipt is not shown again', async () => {
  const device = new MemoryDeviceStore()
  await using server = await SyncTestServer.start()
  await using laptop = laptopOf('ann', server, { device })
  const page = await laptop.openOnline(NOTES)
  page.writes('confirmed')
  await page.untilSaved()
  await page.close()
  const later = documentName({ ...PLACE, epoch: 2 })
  expect(await copiesBeside(device, PLACE, later)).toEqual([])
  await device.append(NOTES, [{ update: new Uint8Array([0, 0]), unsent: true }])
  expect((await copiesBeside(device, PLACE, later)).map(({ name }) => name)).toEqual([NOTES])
  expect(await copiesBeside(device, PLACE, null)).toEqual([])
})
