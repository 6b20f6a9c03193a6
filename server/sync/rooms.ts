// STUB owner: A
import type * as Y from 'yjs'
import type { DocumentId } from '../../shared/documents/name.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { DocumentPlace, DocumentStore } from '../store/document-store.ts'

export interface RoomsParts {
  readonly store: DocumentStore
  readonly stateOf: (workshop: WorkshopId) => LiveState | null
  readonly clock: Clock
  readonly log: Log
}

/** All documents in memory: loaded once, kept while somebody is there or something is unsaved. */
export class Rooms {
  constructor(parts: RoomsParts) {
    throw new Error(`stub ${parts.clock.now()}`)
  }
  /** Finds the document of a place, seeding it if this is its first use. */
  ensure(_place: DocumentPlace): DocumentId {
    throw new Error('stub')
  }
  /** The room's state changed: rights of open connections are computed anew, those that may no longer read are closed. */
  reviewRights(_workshop: WorkshopId): void {}
  /** Closes all connections of these sessions (hashes). */
  endSessions(_sessions: ReadonlySet<string>): void {}
  /** Looks at a document, in memory or loaded for the moment; null when it was never seeded. */
  read<T>(_place: DocumentPlace, _look: (doc: Y.Doc) => T): T | null {
    return null
  }
  onEdit(_listener: (edit: DocumentPlace & { readonly at: number }) => void): () => void {
    return () => {}
  }
  /** The workshop was deleted: closes its connections and lets go of its documents without saving. */
  forget(_workshop: WorkshopId): void {}
  /** Closes all connections and resolves once everything accepted is on disk. May be called twice. */
  async close(): Promise<void> {}
}
