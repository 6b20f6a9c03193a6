import { expect, test } from 'vitest'
import type { DeviceStore } from '../../../client/sync/device-store.ts'
import { documentList } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { Laptop, type LaptopOptions } from '../../support/laptop.ts'
import { MemoryDeviceStore } from '../../support/memory-device-store.ts'
import { answer, type Joiner, type RunningApp, startApp } from '../../support/start-app.ts'
import { Wire } from '../../support/wire.ts'

async function seminar(): Promise<Seminar> {
  const app = await startApp()
  const workshop = await app.makeWorkshop()
  const ann = await app.join(workshop, 'group:g1', { name: 'Ann' })
  const bea = await app.join(workshop, 'group:g1', { name: 'Bea' })
  return { app, workshop, ann, bea, name: await notesOf(workshop, ann), [Symbol.asyncDispose]: () => app.close() }
}

interface Seminar extends AsyncDisposable {
  readonly app: RunningApp
  readonly workshop: WorkshopId
  readonly ann: Joiner
  readonly bea: Joiner
  /** Of the notes of their group. */
  readonly name: string
}

async function notesOf(workshop: WorkshopId, { browser, participant }: Joiner): Promise<string> {
  const documents = await answer(documentList, browser.get(`/api/workshops/${workshop}/documents`))
  const found = documents.find(({ group, kind }) => group === participant.group && kind === 'notes')
  if (found === undefined) throw new Error('no notes to write in')
  return found.name
}

/** `line`: a wire that tests can break; straight to the server otherwise. */
function laptopOf(
  { app }: Seminar,
  { browser }: Joiner,
  line: { readonly port: number } = app,
  options: Partial<LaptopOptions> = {},
): Laptop {
  const headers = () => ({ ...browser.headers, host: `127.0.0.1:${app.port}` })
  return new Laptop({ address: () => `ws://127.0.0.1:${line.port}/sync`, headers, ...options })
}

test('two people read what the other writes, and all of it is saved', async () => {
  await using house = await seminar()
  await using left = laptopOf(house, house.ann)
  await using right = laptopOf(house, house.bea)
  const [ann, bea] = await Promise.all([left.openOnline(house.name), right.openOnline(house.name)])
  ann.writes('one ')
  await bea.untilReads('one ')
  bea.writes('two ')
  await ann.untilReads('one two ')
  await Promise.all([ann.untilSaved(), bea.untilSaved()])
})

test('"saved" is said after the receipt and not before', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  await using other = laptopOf(house, house.bea)
  const page = await laptop.openOnline(house.name)
  const reader = await other.openOnline(house.name)
  wire.hold()
  page.writes('on its way')
  expect(page.saving).toEqual({ kind: 'sent', edits: 1 })
  // The server has it on disk, and its word for that is held back.
  await reader.untilReads('on its way')
  expect(page.saving.kind).not.toBe('saved')
  wire.mend()
  await page.untilSaved()
})

test('what is written while the server is away is kept on the device, and sent by itself when it is back', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  const page = await laptop.openOnline(house.name)
  wire.cut()
  await page.until(() => expect(page.connection).toBe('offline'))
  page.writes('one ')
  page.writes('two ')
  await page.until(() => expect(page.saving).toEqual({ kind: 'device', edits: 2 }))
  await house.app.restart()
  wire.mend()
  await page.untilSaved()
  await using other = laptopOf(house, house.bea)
  await (await other.openOnline(house.name)).untilReads('one two ')
})

test('a page that is opened again without the server shows the text, and says "on this device" until there is a receipt', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  const first = await laptop.openOnline(house.name)
  first.writes('confirmed ')
  await first.untilSaved()
  wire.cut()
  await first.until(() => expect(first.connection).toBe('offline'))
  first.writes('waiting ')
  await first.close()

  const again = laptop.open(house.name)
  await again.until(() => expect(again.session.getState()).toMatchObject({ ready: true, save: { kind: 'device', edits: 1 } }))
  expect(again.text).toBe('confirmed waiting ')
  const seenBefore = again.seen.length
  wire.mend()
  await again.untilSaved()
  expect([...new Set(again.seen.slice(seenBefore).map(({ kind }) => kind))]).toEqual(['sent', 'saved'])
  await using other = laptopOf(house, house.bea)
  await (await other.openOnline(house.name)).untilReads('confirmed waiting ')
})

test('deletions that were made without a line arrive too', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  const first = await laptop.openOnline(house.name)
  first.writes('too much')
  await first.untilSaved()
  wire.cut()
  await first.until(() => expect(first.connection).toBe('offline'))
  first.erases()
  await first.close()
  const again = laptop.open(house.name)
  await again.until(() => expect(again.saving).toEqual({ kind: 'device', edits: 1 }))
  wire.mend()
  await again.untilSaved()
  await using other = laptopOf(house, house.bea)
  expect((await other.openOnline(house.name)).text).toBe('')
})

test('a line that is dead without saying so is noticed, and nothing is lost', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  const page = await laptop.openOnline(house.name)
  wire.hold()
  page.writes('into the void')
  await page.until(() => expect([page.connection, page.saving.kind]).toEqual(['offline', 'device']))
  wire.mend()
  await page.untilSaved()
})

test('a line that is silent but alive is not dropped', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  const page = await laptop.openOnline(house.name)
  const before = wire.answers
  // Nobody writes: these are answers to what the session asks in the silence.
  await page.until(() => expect(wire.answers).toBeGreaterThan(before + 3))
  expect([page.connection, wire.connections]).toEqual(['online', 1])
})

test('where the browser keeps nothing, the page says so, and still sends', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire, { device: null })
  const page = await laptop.openOnline(house.name)
  wire.cut()
  await page.until(() => expect(page.connection).toBe('offline'))
  page.writes('only here')
  expect(page.saving).toEqual({ kind: 'unkept', edits: 1 })
  wire.mend()
  await page.untilSaved()
})

test('a store that is full is not called kept', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  const device = new MemoryDeviceStore()
  const full: DeviceStore = Object.assign(Object.create(device), {
    append: () => Promise.reject(new Error('QuotaExceededError')),
  })
  await using laptop = laptopOf(house, house.ann, wire, { device: full })
  const page = await laptop.openOnline(house.name)
  wire.cut()
  await page.until(() => expect(page.connection).toBe('offline'))
  const before = page.seen.length
  page.writes('too much')
  await page.until(() => expect(page.saving).toEqual({ kind: 'unkept', edits: 1 }))
  expect(page.seen.slice(before).map(({ kind }) => kind)).not.toContain('device')
})

test('what a page left behind is sent by another page of the same browser', async () => {
  await using house = await seminar()
  await using wire = await Wire.to(house.app.port)
  await using laptop = laptopOf(house, house.ann, wire)
  const [stays, goes] = await Promise.all([laptop.openOnline(house.name), laptop.openOnline(house.name)])
  wire.cut()
  await goes.until(() => expect(goes.connection).toBe('offline'))
  goes.writes('left behind')
  await goes.close()
  wire.mend()
  await stays.untilReads('left behind')
  await stays.untilSaved()
  await using other = laptopOf(house, house.bea)
  await (await other.openOnline(house.name)).untilReads('left behind')
})

test('a document that one may not read is not opened, and the session says why', async () => {
  await using house = await seminar()
  const stranger = await house.app.join(house.workshop, 'group:g2', { name: 'Tom' })
  await using laptop = laptopOf(house, stranger)
  const page = laptop.open(house.name)
  await page.until(() =>
    expect(page.session.getState()).toMatchObject({ connection: 'stopped', save: { kind: 'refused', code: 'not-allowed' } }),
  )
})
