import * as Y from 'yjs'
import type { DocumentKind, DocumentPlace } from '../../shared/documents/name.ts'
import { notesRoot } from '../../shared/documents/notes.ts'
import { planRoots } from '../../shared/documents/plan.ts'
import type { RootKind } from '../../shared/documents/root.ts'
import { OPERATION_PLAN } from '../../shared/templates/plan-template.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Append, DocumentStore, StoredDocument } from '../store/document-store.ts'
import type { Author, GroupCommit } from '../store/group-commit.ts'
import { inTime } from './apply-in-time.ts'
import { ClientIds } from './client-ids.ts'
import type { Connection } from './connection.ts'
import { encodeUpdate } from './frames.ts'
import { type Finding, inspectUpdate } from './inspect-update.ts'
import { RoomAwareness } from './room-awareness.ts'

/** Loading replays the log after the newest snapshot: so much of it is quick to read. */
const SNAPSHOT_AFTER = { updates: 500, bytes: 1024 * 1024 }
/** Whoever opens a document loads all of it: many times the longest plan, and still something that a phone can hold. */
const LARGEST_DOCUMENT = 20 * 1024 * 1024
/** The largest honest update, a day offline beside a busy group, takes a tenth of it. */
const LONGEST_UPDATE_MS = 1_000

const PLAN_ROOTS = planRoots(OPERATION_PLAN)
const ROOT_OF: Record<DocumentKind, (name: string) => RootKind | null> = {
  plan: (name) => PLAN_ROOTS.get(name) ?? null,
  notes: notesRoot,
}

export interface RoomParts {
  readonly store: DocumentStore
  readonly commits: GroupCommit
  readonly clock: Clock
  readonly log: Log
  readonly onEdit: (place: DocumentPlace, at: number) => void
  /** The document in memory can no longer be trusted, or is no more. */
  readonly onBroken: (room: Room) => void
}

/**
 * One document in memory. An accepted update is in `doc` at once, on disk within milliseconds, and goes to the others,
 * and into anybody's answer, only after that: what people hold, the server has on disk.
 */
export class Room implements Author {
  readonly place: DocumentPlace
  readonly document: StoredDocument
  readonly doc = new Y.Doc()
  readonly connections = new Set<Connection>()
  readonly awareness: RoomAwareness
  readonly #parts: RoomParts
  readonly #clientIds: ClientIds
  /** Accepted and not yet on disk, in order: by whom, and what it changed as Yjs itself tells it. */
  #writers: Connection[] = []
  #changes: Uint8Array[] = []
  #upto: number
  #sinceSnapshot = { updates: 0, bytes: 0 }
  #size: number

  /** Throws when what is stored cannot be read whole: an empty document in its place would spread. */
  constructor(place: DocumentPlace, document: StoredDocument, parts: RoomParts) {
    this.place = place
    this.document = document
    this.#parts = parts
    const { snapshot, updates, upto, owners } = parts.store.load(document)
    applyAll(this.doc, snapshot === null ? updates : [snapshot, ...updates])
    this.#upto = upto
    this.#sinceSnapshot = { updates: updates.length, bytes: updates.reduce((sum, { length }) => sum + length, 0) }
    this.#size = this.#sinceSnapshot.bytes + (snapshot?.length ?? 0)
    this.#clientIds = new ClientIds(this.doc, owners)
    this.awareness = new RoomAwareness(this.connections, (participant, client) => this.#clientIds.reserve(participant, client))
    this.doc.on('update', (change: Uint8Array) => this.#changes.push(change))
  }

  /** Everything in `doc` is on disk. */
  get saved(): boolean {
    return this.#writers.length === 0
  }

  /** What an update of this connection would do; changes nothing. */
  inspect(from: Connection, update: Uint8Array): Finding | { readonly kind: 'foreign-client-id' | 'too-big' | 'store-failed' } {
    const finding = inspectUpdate(this.doc, update, ROOT_OF[this.place.kind])
    if (finding.kind !== 'fits') return finding
    if (!this.#clientIds.belongTo(from.participant.id, finding.authors)) return { kind: 'foreign-client-id' }
    if (this.#size + update.length > LARGEST_DOCUMENT) return { kind: 'too-big' }
    return this.#parts.commits.hasRoom() ? finding : { kind: 'store-failed' }
  }

  /** Takes an update that `inspect` found to fit. */
  accept(from: Connection, update: Uint8Array, authors: ReadonlySet<number>): void {
    const claims = this.#clientIds.claim(from.participant.id, authors)
    try {
      inTime(LONGEST_UPDATE_MS, () => applyAll(this.doc, [update]))
    } catch (error) {
      this.#parts.log.error({ err: error, document: this.document.key }, 'an inspected update did not apply')
      from.refuseForGood()
      this.#parts.onBroken(this)
      return
    }
    this.#size += update.length
    this.#writers.push(from)
    const at = this.#parts.clock.now()
    this.#parts.commits.append(this, { document: this.document, at, bytes: update, participant: from.participant.id, claims })
  }

  committed(appends: readonly Append[], upto: number): void {
    const writers = this.#writers
    const changes = this.#changes
    this.#writers = []
    this.#changes = []
    this.#upto = upto
    this.#broadcast(changes, writers)
    for (const connection of this.connections) connection.onSaved()
    for (const { at, bytes } of appends) {
      this.#sinceSnapshot.updates += 1
      this.#sinceSnapshot.bytes += bytes.length
      this.#parts.onEdit(this.place, at)
    }
    const { updates, bytes } = this.#sinceSnapshot
    if (updates >= SNAPSHOT_AFTER.updates || bytes >= SNAPSHOT_AFTER.bytes) this.saveSnapshot()
  }

  delayed(): void {
    for (const connection of new Set(this.#writers)) connection.onDelayed()
  }

  gone(): void {
    this.#parts.onBroken(this)
  }

  /** Only while `saved`: a snapshot must not hold what the log does not. A failure costs time at loading, nothing else. */
  saveSnapshot(): void {
    if (this.#sinceSnapshot.updates === 0) return
    this.#sinceSnapshot = { updates: 0, bytes: 0 }
    try {
      const bytes = Y.encodeStateAsUpdate(this.doc)
      this.#parts.store.saveSnapshot(this.document, this.#upto, bytes)
      this.#size = bytes.length
    } catch (error) {
      this.#parts.log.error({ err: error, document: this.document.key }, 'a snapshot could not be written')
    }
  }

  destroy(): void {
    this.awareness.close()
    this.doc.destroy()
  }

  /** One frame for all, encoded once. Who wrote alone has it already; Yjs ignores what it knows. */
  #broadcast(changes: readonly Uint8Array[], writers: readonly Connection[]): void {
    const [first, ...more] = changes
    if (first === undefined) return
    const frame = encodeUpdate(more.length === 0 ? first : Y.mergeUpdates([...changes]))
    const only = new Set(writers).size === 1 ? writers[0] : undefined
    for (const connection of this.connections) if (connection !== only) connection.deliver(frame)
  }
}

/** Throws when something that the updates build on is missing. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  // Each by itself, as when it was accepted: together they could find things not yet let go of, and come out otherwise.
  for (const update of updates) doc.transact(() => Y.applyUpdate(doc, update))
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('an update builds on something that is not here')
}
