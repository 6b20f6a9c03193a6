import { existsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, restore } from '../../server/store/sqlite/backup.ts'
import { programToken } from '../../shared/api.ts'
import { parseDocumentName } from '../../shared/documents/name.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { answer, type Joiner, type RunningApp, startApp } from '../support/start-app.ts'
import { SyncGuest } from '../support/sync-guest.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Opens a group's notes as this person's program. */
async function openNotes(app: RunningApp, workshop: WorkshopId, { browser }: Joiner, group = 'g1'): Promise<SyncGuest> {
  const list = await (await browser.get(`/api/workshops/${workshop}/documents`)).json()
  const name = JSON.stringify(list).match(new RegExp(`${workshop}\\.${group}\\.notes\\.\\d+`))?.[0] ?? ''
  const { token } = await answer(programToken, browser.post(`/api/workshops/${workshop}/token`))
  const url = `${app.url.replace('http', 'ws')}/sync/${name}?ack=1&token=${token}`
  const guest = new SyncGuest({ url, epoch: parseDocumentName(name)?.epoch ?? 0 })
  await guest.synced
  return guest
}

test('H18 a backup that is made while people write is whole, and restores into an empty folder', async () => {
  await using folder = await tempFolder()
  const file = join(folder.path, 'tuesday.db')
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const member = await app.join(workshop, 'group:g1', { name: 'Ana' })
  const writer = await openNotes(app, workshop, member)

  writer.type('before the backup. ')
  writer.askReceipt()
  await expect.poll(() => writer.receipts.at(-1)).toBe(writer.edits)
  const wanted = writer.text()
  for (let i = 0; i < 200; i++) writer.type(`word ${i} `)
  backUp({ dataDir: app.dataDir, file })
  writer.askReceipt()
  await expect.poll(() => writer.receipts.at(-1)).toBe(writer.edits)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const now = Date.UTC(2026, 10, 24)
  const empty = join(folder.path, 'empty')
  expect(restore({ dataDir: empty, file, now })).toEqual({ aside: null })
  await using restored = await startApp({ dataDir: empty })
  const reader = await restored.join(workshop, 'facilitator')
  const notes = await openNotes(restored, workshop, reader)
  expect(notes.text().startsWith(wanted)).toBe(true)
  expect(writer.text().startsWith(notes.text())).toBe(true)
  const epochs = JSON.stringify(await (await reader.browser.get(`/api/workshops/${workshop}/documents`)).json())
  expect(epochs).toContain(`${workshop}.g1.notes.${now / 60_000}`)
  // Never opened before the backup; browsers may have opened it since.
  expect(epochs).toContain(`${workshop}.g6.plan.${now / 60_000}`)
  expect(
    (await restored.newBrowser().fetch(`/api/workshops/${workshop}/me`, { headers: { cookie: member.cookie } })).status,
  ).toBe(200)
})

test('H19 after a restore, a browser that holds a later state cannot bring it back', async () => {
  await using folder = await tempFolder()
  await using data = await tempFolder()
  const file = join(folder.path, 'copy.db')
  const app = await startApp({ dataDir: data.path })
  const workshop = await app.makeWorkshop()
  const member = await app.join(workshop, 'group:g1')
  const writer = await openNotes(app, workshop, member)
  writer.type('agreed')
  writer.askReceipt()
  await expect.poll(() => writer.receipts.at(-1)).toBe(1)
  backUp({ dataDir: data.path, file })
  writer.type('regretted')
  writer.askReceipt()
  await expect.poll(() => writer.receipts.at(-1)).toBe(2)
  await app.close()

  const { aside } = restore({ dataDir: data.path, file, now: Date.now() })
  expect(existsSync(aside ?? '')).toBe(true)
  const again = await startApp({ dataDir: data.path })
  const { browser } = await again.join(workshop, 'facilitator')
  const { token } = await answer(programToken, browser.post(`/api/workshops/${workshop}/token`))
  const url = `${again.url.replace('http', 'ws')}/sync/${workshop}.g1.notes.1?token=${token}`
  const stale = new SyncGuest({ url, epoch: 1, doc: writer.doc })
  await expect.poll(() => stale.closed).toMatchObject({ code: 4409, reason: 'other-epoch' })
  const notes = await openNotes(again, workshop, { browser, cookie: browser.cookie, participant: member.participant })
  expect(notes.text()).toBe('agreed')
  await again.close()
})

test('H19 each restore begins epochs of its own, however soon after the last', async () => {
  await using folder = await tempFolder()
  const file = join(folder.path, 'copy.db')
  const dataDir = join(folder.path, 'data')
  const app = await startApp({ dataDir })
  const workshop = await app.makeWorkshop()
  const { browser } = await app.join(workshop, 'facilitator')
  await browser.get(`/api/workshops/${workshop}/documents`)
  backUp({ dataDir, file })
  await app.close()

  const epochs: string[] = []
  for (const now of [0, 1, 2]) {
    restore({ dataDir, file, now })
    await using again = await startApp({ dataDir })
    const headers = { cookie: browser.cookie, origin: again.url }
    const list = await again.newBrowser().fetch(`/api/workshops/${workshop}/documents`, { headers })
    epochs.push(/notes\.(\d+)/.exec(await list.text())?.[1] ?? '')
  }
  expect(epochs).toEqual(['2', '3', '4'])
})

test('H18 a damaged database is replaced too, and moved aside', async () => {
  await using folder = await tempFolder()
  await using app = await startApp()
  const file = join(folder.path, 'copy.db')
  backUp({ dataDir: app.dataDir, file })
  writeFileSync(join(folder.path, 'plenary.db'), 'damaged '.repeat(1000))
  expect(restore({ dataDir: folder.path, file, now: 0 }).aside).toMatch(/replaced-/)
  await using again = await startApp({ dataDir: folder.path })
  expect((await again.newBrowser().get('/api/health')).status).toBe(200)
})

test('H18 nothing is restored while the program runs, nor from what is no whole backup', async () => {
  await using folder = await tempFolder()
  await using app = await startApp()
  await app.makeWorkshop()
  const file = join(folder.path, 'copy.db')
  backUp({ dataDir: app.dataDir, file })
  expect(() => restore({ dataDir: app.dataDir, file, now: 0 })).toThrow(/another Plenary is running/)

  const elsewhere = join(folder.path, 'elsewhere')
  expect(() => restore({ dataDir: elsewhere, file: join(folder.path, 'none.db'), now: 0 })).toThrow(/no file/)
  writeFileSync(join(folder.path, 'text.db'), 'not a database at all '.repeat(100))
  expect(() => restore({ dataDir: elsewhere, file: join(folder.path, 'text.db'), now: 0 })).toThrow(/not a whole backup/)
  truncateSync(file, statSync(file).size / 2)
  expect(() => restore({ dataDir: elsewhere, file, now: 0 })).toThrow(/not a whole backup/)
  expect(existsSync(join(elsewhere, 'plenary.db'))).toBe(false)
})

test('H18 a backup replaces no file, and needs a database', async () => {
  await using folder = await tempFolder()
  await using app = await startApp()
  const file = join(folder.path, 'copy.db')
  backUp({ dataDir: app.dataDir, file })
  expect(() => backUp({ dataDir: app.dataDir, file })).toThrow(/never replaces/)
  expect(() => backUp({ dataDir: folder.path, file: join(folder.path, 'other.db') })).toThrow(/no database/)
})
