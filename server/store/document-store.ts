// STUB owner: A. Refine freely; others use only this much (http lists documents, overview reads).
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { GroupId, WorkshopId } from '../../shared/ids.ts'

/** A document without its epoch: which one, in every life of it. */
export interface DocumentPlace {
  readonly workshop: WorkshopId
  readonly group: GroupId
  readonly kind: DocumentKind
}

export interface StoredDocument {
  readonly key: number
  readonly epoch: number
}

export interface DocumentStore {
  find(place: DocumentPlace): StoredDocument | null
  /** Makes the document with its first state in one transaction, or answers the one that is there. */
  create(place: DocumentPlace, firstState: Uint8Array, at: number): StoredDocument
}
