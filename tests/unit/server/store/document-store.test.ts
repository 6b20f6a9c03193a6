import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentStore, StoredDocument } from '../../../../server/store/document-store.ts'
import { openDatabase } from '../../../../server/store/sqlite/database.ts'
import { createDocumentStore } from '../../../../server/store/sqlite/document-store.ts'
import type { DocumentPlace } from '../../../../shared/documents/name.ts'
import { groupId, participantId, workshopId } from '../../../../shared/ids.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const PLACE: DocumentPlace = { workshop: workshopId.parse('w'), group: groupId.parse('g'), kind: 'notes' }
const ANN = participantId.parse('ann')
const BEA = participantId.parse('bea')
const FIRST = Uint8Array.of(0, 0)

async function openStore() {
  const folder = await tempFolder()
  const database = openDatabase(join(folder.path, 'plenary.db'))
  return {
    store: createDocumentStore(database),
    database,
    async [Symbol.asyncDispose]() {
      database.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

function append(
  store: DocumentStore,
  document: StoredDocument,
  byte: number,
  claims: number[] = [],
  participant = ANN,
): number | null {
  return store.append([{ document, at: 5, bytes: Uint8Array.of(byte), participant, claims }])[0] ?? null
}

const content = (store: DocumentStore, document: StoredDocument) => {
  const { snapshot, updates } = store.load(document)
  return [snapshot === null ? null : [...snapshot], updates.map((bytes) => [...bytes])]
}

test('D5 a document is made once, with its first state', async () => {
  await using opened = await openStore()
  const { store } = opened
  expect(store.find(PLACE)).toBe(null)
  const made = store.create(PLACE, FIRST, 1)
  expect(store.create(PLACE, Uint8Array.of(9), 2)).toEqual(made)
  expect([store.find(PLACE), made.epoch]).toEqual([made, 1])
  expect(content(store, made)).toEqual([null, [[0, 0]]])
})

test('D1 updates are kept byte by byte, in the order of acceptance', async () => {
  await using opened = await openStore()
  const { store } = opened
  const [notes, plan] = [store.create(PLACE, FIRST, 1), store.create({ ...PLACE, kind: 'plan' }, FIRST, 1)]
  const one = (document: StoredDocument, byte: number) => ({
    document,
    at: 5,
    bytes: Uint8Array.of(byte),
    participant: ANN,
    claims: [],
  })
  store.append([one(notes, 1), one(plan, 2), one(notes, 3)])
  expect([content(store, notes), content(store, plan)]).toEqual([
    [null, [[0, 0], [1], [3]]],
    [null, [[0, 0], [2]]],
  ])
})

test('D2 D3 loading needs the newest snapshot and the log after it only; the log stays', async () => {
  await using opened = await openStore()
  const { store, database } = opened
  const document = store.create(PLACE, FIRST, 1)
  append(store, document, 1)
  store.saveSnapshot(document, store.load(document).upto, Uint8Array.of(10))
  const upto = append(store, document, 2) ?? 0
  expect(content(store, document)).toEqual([[10], [[2]]])
  store.saveSnapshot(document, upto, Uint8Array.of(20))
  append(store, document, 3)
  expect(content(store, document)).toEqual([[20], [[3]]])
  expect(database.prepare('SELECT count(*) FROM updates').pluck().get()).toBe(4)
})

test('D6 a client id stays with the one who wrote with it first', async () => {
  await using opened = await openStore()
  const { store } = opened
  const document = store.create(PLACE, FIRST, 1)
  append(store, document, 1, [7, 8])
  append(store, document, 2, [8, 9], BEA)
  expect(store.load(document).owners).toEqual(
    new Map([
      [7, ANN],
      [8, ANN],
      [9, BEA],
    ]),
  )
})

test('D7 an update of a document that is no more is dropped, and the others are written', async () => {
  await using opened = await openStore()
  const { store, database } = opened
  const [notes, plan] = [store.create(PLACE, FIRST, 1), store.create({ ...PLACE, kind: 'plan' }, FIRST, 1)]
  database.prepare('DELETE FROM documents WHERE id = ?').run(notes.key)
  const one = (document: StoredDocument) => ({ document, at: 5, bytes: Uint8Array.of(1), participant: ANN, claims: [7] })
  expect(store.append([one(notes), one(plan)])).toEqual([null, expect.any(Number)])
})

test('D1 a transaction that fails writes nothing', async () => {
  await using opened = await openStore()
  const { store, database } = opened
  const document = store.create(PLACE, FIRST, 1)
  database.exec("CREATE TRIGGER full BEFORE INSERT ON updates WHEN new.bytes = x'63' BEGIN SELECT raise(FAIL, 'disk full'); END")
  const one = (byte: number) => ({ document, at: 5, bytes: Uint8Array.of(byte), participant: ANN, claims: [byte] })
  expect(() => store.append([one(1), one(99)])).toThrow('disk full')
  expect([content(store, document), store.load(document).owners.size]).toEqual([[null, [[0, 0]]], 0])
})
