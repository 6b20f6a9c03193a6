import * as Y from 'yjs'
import { type DocumentRights, documentRights } from '../../shared/access/document-rights.ts'
import type { DocumentId, DocumentPlace } from '../../shared/documents/name.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import { actorOf, type Caller } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import { firstState } from '../documents/seed.ts'
import type { Log } from '../log.ts'
import type { DocumentStore, StoredDocument } from '../store/document-store.ts'
import { GroupCommit } from '../store/group-commit.ts'
import { FAILED, GOING_AWAY } from './close-codes.ts'
import { Connection, type ConnectionParts } from './connection.ts'
import { Room, type RoomParts } from './room.ts'
import { WorkBudget } from './work-budget.ts'

/** Loading again takes milliseconds, so that nothing is gained by keeping what nobody has open for long. */
const UNLOAD_EVERY_MS = 30_000
/** A facilitator with the boards of twelve groups in as many tabs has half as many open. */
const MOST_OF_A_SESSION = 50
/** A disk that refuses for so long will not take it, and whoever stops the program should hear of it. */
const CLOSE_PATIENCE_MS = 10_000

/** What anybody may do in a workshop that is no more. */
const NOTHING: DocumentRights = { read: false, write: false, show: false, refusal: 'not-found' }

export interface RoomsParts {
  readonly store: DocumentStore
  readonly stateOf: (workshop: WorkshopId) => LiveState | null
  readonly clock: Clock
  readonly log: Log
}

/** All documents in memory: loaded once, kept while somebody is there or something is unsaved. */
export class Rooms {
  readonly #parts: RoomsParts
  readonly #commits: GroupCommit
  readonly #rooms = new Map<string, Room>()
  readonly #listeners = new Set<(edit: DocumentPlace & { readonly at: number }) => void>()
  readonly #unloading: NodeJS.Timeout
  /** Open connections by session. */
  readonly #held = new Map<string, number>()
  readonly #work = new Map<ParticipantId, WorkBudget>()
  #closing: Promise<void> | null = null

  constructor(parts: RoomsParts) {
    this.#parts = parts
    this.#commits = new GroupCommit(parts.store, parts.log)
    this.#unloading = setInterval(() => this.unloadIdle(), UNLOAD_EVERY_MS)
    this.#unloading.unref()
  }

  /** Finds the document of a place, seeding it if this is its first use. */
  ensure({ workshop, group, kind }: DocumentPlace): DocumentId {
    const place = { workshop, group, kind }
    return { ...place, epoch: this.#stored(place).epoch }
  }

  /** Lets somebody into a document, or says why not. Frames go to the connection; so does the socket's end. */
  join(id: DocumentId, caller: Caller, line: Pick<ConnectionParts, 'socket' | 'receipts'>): Connection | Refusal {
    if (this.#closing !== null) return refuse('store-failed', 'the server is stopping')
    if (caller.participant === null) return refuse('not-allowed')
    const { participant, rights } = this.#lookUp(caller.participant, id)
    if (!rights.read) return refuse(rights.refusal)
    const work = this.#workOf(participant.id)
    const held = this.#held.get(caller.session) ?? 0
    if (held >= MOST_OF_A_SESSION || work.inDebt(performance.now())) return refuse('too-fast')
    const room = this.#open(id)
    if (isRefusal(room)) return room
    const connection = new Connection({
      room,
      ...line,
      session: caller.session,
      participant,
      rights,
      work,
      onClosed: (closed) => {
        this.#letGo(caller.session)
        room.connections.delete(closed)
        room.awareness.leave(closed)
      },
    })
    this.#held.set(caller.session, held + 1)
    room.connections.add(connection)
    connection.open()
    return connection
  }

  /** The room's state changed: rights of open connections are computed anew, those that may no longer read are closed. */
  reviewRights(workshop: WorkshopId): void {
    for (const { room, connection } of this.#connectionsOf(workshop)) {
      const { participant, rights } = this.#lookUp(connection.participant, room.place)
      connection.review(participant, rights)
    }
  }

  /** Closes all connections of these sessions (hashes). */
  endSessions(sessions: ReadonlySet<string>): void {
    for (const { room, connection } of this.#connectionsOf(null)) {
      if (!sessions.has(connection.session)) continue
      const { rights } = this.#lookUp(connection.participant, room.place)
      connection.close(rights.refusal === 'removed' ? 'removed' : 'not-signed-in')
    }
  }

  /** Looks at a document, in memory or loaded for the moment; null when it was never seeded. */
  read<T>(place: DocumentPlace, look: (doc: Y.Doc) => T): T | null {
    const present = this.#rooms.get(keyOf(place))
    if (present !== undefined) return look(present.doc)
    const document = this.#parts.store.find(place)
    if (document === null) return null
    const room = new Room(place, document, this.#roomParts())
    try {
      return look(room.doc)
    } finally {
      room.destroy()
    }
  }

  /** After each edit that is on disk. The listener must not throw. */
  onEdit(listener: (edit: DocumentPlace & { readonly at: number }) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The workshop was deleted: closes its connections and lets go of its documents without saving. */
  forget(workshop: WorkshopId): void {
    for (const { connection } of this.#connectionsOf(workshop)) connection.close('not-found')
    for (const room of this.#rooms.values()) {
      if (room.place.workshop !== workshop) continue
      this.#commits.forget(room)
      this.#remove(room)
    }
  }

  /** Lets go of documents that nobody has open and that are on disk. */
  unloadIdle(): void {
    for (const room of this.#rooms.values()) {
      if (room.connections.size > 0 || !room.saved) continue
      room.saveSnapshot()
      this.#remove(room)
    }
    const now = performance.now()
    for (const [participant, work] of this.#work) {
      const isHere = this.#connectionsOf(null).some(({ connection }) => connection.participant.id === participant)
      if (!isHere && work.isFull(now)) this.#work.delete(participant)
    }
  }

  /** Closes all connections and resolves once everything accepted is on disk. May be called twice. */
  close(): Promise<void> {
    this.#closing ??= this.#saveAndClose()
    return this.#closing
  }

  async #saveAndClose(): Promise<void> {
    clearInterval(this.#unloading)
    for (const { connection } of this.#connectionsOf(null)) connection.end(GOING_AWAY, 'the server is stopping')
    await this.#commits.drain(CLOSE_PATIENCE_MS)
    this.unloadIdle()
  }

  #workOf(participant: ParticipantId): WorkBudget {
    const work = this.#work.get(participant) ?? new WorkBudget(performance.now())
    this.#work.set(participant, work)
    return work
  }

  #letGo(session: string): void {
    const left = (this.#held.get(session) ?? 0) - 1
    if (left > 0) this.#held.set(session, left)
    else this.#held.delete(session)
  }

  #open(id: DocumentId): Room | Refusal {
    const { workshop, group, kind } = id
    const place = { workshop, group, kind }
    const present = this.#rooms.get(keyOf(place))
    if (present !== undefined) return present.document.epoch === id.epoch ? present : refuse('other-epoch')
    try {
      const document = this.#stored(place)
      if (document.epoch !== id.epoch) return refuse('other-epoch')
      const room = new Room(place, document, this.#roomParts())
      this.#rooms.set(keyOf(place), room)
      return room
    } catch (error) {
      this.#parts.log.error({ err: error, ...place }, 'a document could not be loaded')
      return refuse('store-failed')
    }
  }

  #stored(place: DocumentPlace): StoredDocument {
    const { store, clock } = this.#parts
    return store.find(place) ?? store.create(place, firstState(place.kind), clock.now())
  }

  #roomParts(): RoomParts {
    return {
      ...this.#parts,
      commits: this.#commits,
      onEdit: (place, at) => {
        for (const listener of this.#listeners) listener({ ...place, at })
      },
      onBroken: (room) => {
        // What was accepted reaches the disk if it can; the next one who comes loads from there.
        for (const connection of room.connections) connection.end(FAILED, 'the document is loaded anew')
        this.#commits.flush()
        this.#remove(room)
      },
    }
  }

  #remove(room: Room): void {
    if (this.#rooms.get(keyOf(room.place)) === room) this.#rooms.delete(keyOf(room.place))
    room.destroy()
  }

  /** Of one workshop, or of all. */
  #connectionsOf(workshop: WorkshopId | null): { room: Room; connection: Connection }[] {
    return [...this.#rooms.values()]
      .filter(({ place }) => workshop === null || place.workshop === workshop)
      .flatMap((room) => [...room.connections].map((connection) => ({ room, connection })))
  }

  /** The participant and their rights as they are now. */
  #lookUp(known: Participant, place: DocumentPlace): { participant: Participant; rights: DocumentRights } {
    const state = this.#parts.stateOf(place.workshop)
    if (state === null) return { participant: known, rights: NOTHING }
    const participant = state.participants.find(({ id }) => id === known.id) ?? known
    return { participant, rights: documentRights(actorOf(state, known.id), place, state) }
  }
}

function keyOf({ workshop, group, kind }: DocumentPlace): string {
  return `${workshop}.${group}.${kind}`
}
