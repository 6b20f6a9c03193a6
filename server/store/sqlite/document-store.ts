import type { DocumentPlace } from '../../../shared/documents/name.ts'
import type { GroupId, ParticipantId, WorkshopId } from '../../../shared/ids.ts'
import type { Append, DocumentStore, StoredDocument } from '../document-store.ts'
import type { Database } from './database.ts'

export function createDocumentStore(database: Database): DocumentStore {
  const find = database.prepare<[WorkshopId, GroupId, string], StoredDocument>(
    'SELECT id AS key, epoch FROM documents WHERE workshop = ? AND "group" = ? AND kind = ?',
  )
  const create = database.prepare<[WorkshopId, GroupId, string], StoredDocument>(
    `INSERT INTO documents (workshop, "group", kind, epoch)
     SELECT ?, ?, ?, coalesce(max(epoch), 1) FROM restores RETURNING id AS key, epoch`,
  )
  const snapshot = database.prepare<[number, number], { upto: number; bytes: Uint8Array }>(
    'SELECT upto, bytes FROM snapshots WHERE document = ? AND epoch = ? ORDER BY upto DESC LIMIT 1',
  )
  const updates = database.prepare<[number, number, number], { seq: number; bytes: Uint8Array }>(
    'SELECT seq, bytes FROM updates WHERE document = ? AND epoch = ? AND seq > ? ORDER BY seq',
  )
  const owners = database.prepare<[number, number], { client: number; participant: ParticipantId }>(
    'SELECT client_id AS client, participant FROM client_ids WHERE document = ? AND epoch = ?',
  )
  const append = database.prepare<[number, Uint8Array, number, number], { seq: number }>(
    'INSERT INTO updates (document, epoch, at, bytes) SELECT id, epoch, ?, ? FROM documents WHERE id = ? AND epoch = ? RETURNING seq',
  )
  const claim = database.prepare<[number, number, number, ParticipantId]>(
    'INSERT OR IGNORE INTO client_ids (document, epoch, client_id, participant) VALUES (?, ?, ?, ?)',
  )
  const saveSnapshot = database.prepare<[number, number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO snapshots (document, epoch, upto, bytes) VALUES (?, ?, ?, ?)',
  )
  const dropOlderSnapshots = database.prepare<[number, number, number]>(
    'DELETE FROM snapshots WHERE document = ? AND epoch = ? AND upto < ?',
  )

  function findAt({ workshop, group, kind }: DocumentPlace): StoredDocument | null {
    return find.get(workshop, group, kind) ?? null
  }

  function appendOne({ document: { key, epoch }, at, bytes, participant, claims }: Append): number | null {
    const appended = append.get(at, bytes, key, epoch)
    if (appended === undefined) return null
    for (const client of claims) claim.run(key, epoch, client, participant)
    return appended.seq
  }

  return {
    find: findAt,
    create: database.transaction((place: DocumentPlace, firstState: Uint8Array, at: number) => {
      const present = findAt(place)
      if (present !== null) return present
      const made = create.get(place.workshop, place.group, place.kind)
      if (made === undefined) throw new Error('a new document got no key')
      append.get(at, firstState, made.key, made.epoch)
      return made
    }),
    load: database.transaction(({ key, epoch }: StoredDocument) => {
      const newest = snapshot.get(key, epoch)
      const log = updates.all(key, epoch, newest?.upto ?? 0)
      return {
        snapshot: newest?.bytes ?? null,
        updates: log.map(({ bytes }) => bytes),
        upto: log.at(-1)?.seq ?? newest?.upto ?? 0,
        owners: new Map(owners.all(key, epoch).map(({ client, participant }) => [client, participant])),
      }
    }),
    append: database.transaction((appends: readonly Append[]) => appends.map(appendOne)),
    saveSnapshot: database.transaction(({ key, epoch }: StoredDocument, upto: number, bytes: Uint8Array) => {
      saveSnapshot.run(key, epoch, upto, bytes)
      dropOlderSnapshots.run(key, epoch, upto)
    }),
  }
}
