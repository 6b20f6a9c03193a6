import type { DocumentPlace } from '../../shared/documents/name.ts'
import type { ParticipantId } from '../../shared/ids.ts'

export interface StoredDocument {
  readonly key: number
  readonly epoch: number
}

/** One accepted update: its own bytes, as they came, and the client ids that write here for the first time. */
export interface Append {
  readonly document: StoredDocument
  readonly at: number
  readonly bytes: Uint8Array
  readonly participant: ParticipantId
  readonly claims: readonly number[]
}

/** All that is needed to have a document in memory: the newest snapshot and the log after it. */
interface DocumentContent {
  readonly snapshot: Uint8Array | null
  /** In the order of acceptance. */
  readonly updates: readonly Uint8Array[]
  /** Number of the last update in here. */
  readonly upto: number
  /** Whom each client id belongs to. */
  readonly owners: ReadonlyMap<number, ParticipantId>
}

/**
 * Documents on disk. Synchronous: when a method returns, what it wrote is durable, whole or not at all; when it throws,
 * nothing was written.
 */
export interface DocumentStore {
  find(place: DocumentPlace): StoredDocument | null
  /** Makes the document with its first state in one transaction, or answers the one that is there. */
  create(place: DocumentPlace, firstState: Uint8Array, at: number): StoredDocument
  load(document: StoredDocument): DocumentContent
  /**
   * Writes updates of any documents in one transaction, in this order. Answers the number of each; null where its
   * document is no more, so that a deleted workshop does not hold up the others.
   */
  append(appends: readonly Append[]): (number | null)[]
  /** Keeps the whole state up to and including the update `upto`; the log stays, for the history. */
  saveSnapshot(document: StoredDocument, upto: number, bytes: Uint8Array): void
}
