// STUB owner: A
import type { WorkshopId } from '../../shared/ids.ts'
import type { Overview } from '../../shared/live/channel.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { Clock } from '../clock.ts'
import type { DocumentPlace } from '../store/document-store.ts'
import type * as Y from 'yjs'

/** What the overview needs of the documents in memory. */
export interface DocumentSource {
  read<T>(place: DocumentPlace, look: (doc: Y.Doc) => T): T | null
  onEdit(listener: (edit: DocumentPlace & { readonly at: number }) => void): () => void
}

export class GroupOverviews {
  constructor(parts: { readonly documents: DocumentSource; readonly stateOf: (workshop: WorkshopId) => LiveState | null; readonly clock: Clock }) {
    throw new Error(`stub ${typeof parts}`)
  }
  of(_workshop: WorkshopId): Overview {
    return []
  }
  close(): void {}
}
