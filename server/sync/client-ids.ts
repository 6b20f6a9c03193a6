import type * as Y from 'yjs'
import type { ParticipantId } from '../../shared/ids.ts'

/** Every page that edits takes a new id; nobody opens this many on one document. */
const MOST_OF_ONE_PARTICIPANT = 2_000

/**
 * Whom each Yjs client id of one document belongs to, for ever. With a forged id somebody's later edits would vanish
 * for everyone else, for good.
 */
export class ClientIds {
  readonly #owners: Map<number, ParticipantId>
  /** Ids under which somebody is seen here: everyone can read them before their owner has written. */
  readonly #seen = new Map<number, ParticipantId>()
  readonly #counts = new Map<ParticipantId, number>()
  readonly #doc: Y.Doc

  constructor(doc: Y.Doc, owners: ReadonlyMap<number, ParticipantId>) {
    this.#doc = doc
    this.#owners = new Map(owners)
    for (const participant of owners.values()) this.#count(participant)
  }

  /** May these ids write for this participant? Ids that wrote the template belong to nobody. */
  belongTo(participant: ParticipantId, clients: Iterable<number>): boolean {
    let fresh = 0
    for (const client of clients) {
      const owner = this.#owners.get(client)
      if (owner === participant) continue
      if (owner !== undefined || this.#doc.store.clients.has(client)) return false
      if ((this.#seen.get(client) ?? participant) !== participant) return false
      fresh += 1
    }
    return fresh === 0 || (this.#counts.get(participant) ?? 0) + fresh <= MOST_OF_ONE_PARTICIPANT
  }

  /** May this participant be seen under this id? From then on, while the document is in memory, nobody else may use it. */
  reserve(participant: ParticipantId, client: number): boolean {
    if (!this.belongTo(participant, [client])) return false
    this.#seen.set(client, participant)
    return true
  }

  /** Answers those that were nobody's until now. */
  claim(participant: ParticipantId, clients: Iterable<number>): number[] {
    const fresh: number[] = []
    for (const client of clients) {
      if (this.#owners.has(client)) continue
      this.#owners.set(client, participant)
      this.#count(participant)
      fresh.push(client)
    }
    return fresh
  }

  #count(participant: ParticipantId): void {
    this.#counts.set(participant, (this.#counts.get(participant) ?? 0) + 1)
  }
}
