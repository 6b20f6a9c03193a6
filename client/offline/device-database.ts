import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What Plenary keeps on a device. Whoever reads parses: an older or a newer program may have written it. */
interface Schema extends DBSchema {
  /** Updates of documents: see `client/sync/device-store.ts`. */
  updates: {
    key: number
    value: { key?: number; document: string; update: Uint8Array; unsent: boolean }
    indexes: { document: string; place: [string, number] }
  }
  /** The last known documents of a workshop, as asked from the server. */
  documents: { key: string; value: unknown }
  /** The last known state of a workshop's room. */
  rooms: { key: string; value: unknown }
}

export type DeviceDatabase = IDBPDatabase<Schema>

/** Some browsers never answer when their store is broken; a page must not wait for it. */
const PATIENCE_MS = 3_000

let opening: Promise<DeviceDatabase | null> | null = null

/** This browser's store, opened once a page; null where the browser has none or refuses it (some private modes). */
export function deviceDatabase(): Promise<DeviceDatabase | null> {
  opening ??= open()
  return opening
}

async function open(): Promise<DeviceDatabase | null> {
  try {
    const database = openDB<Schema>('plenary', 1, {
      upgrade(fresh) {
        const updates = fresh.createObjectStore('updates', { keyPath: 'key', autoIncrement: true })
        updates.createIndex('document', 'document')
        updates.createIndex('place', ['document', 'key'])
        fresh.createObjectStore('documents')
        fresh.createObjectStore('rooms')
      },
      // A page of a newer program waits for this one to let go; what this page keeps then fails, and says so.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated() {
        opening = null
      },
    })
    return await Promise.race([database, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))])
  } catch {
    // Refused: the session says "in this page only", and everything else works.
    return null
  }
}
