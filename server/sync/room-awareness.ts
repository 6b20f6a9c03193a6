import type { Participant } from '../../shared/domain/participant.ts'
import type { ParticipantId } from '../../shared/ids.ts'
import { type AwarenessEntry, type AwarenessFields, encodeAwareness, encodeAwarenessEntry } from './frames.ts'

/** A place and a cursor are a few hundred bytes; this goes to everyone in the document at each movement. */
const LARGEST_STATE = 4096
/** Twenty times a second looks like movement, twice a second still tells where somebody is. */
const SOONEST_MS = 50
const LATEST_MS = 500
/** With more people moving at once the news come less often, so that cursors give way before text does. */
const MS_FOR_EACH_ACTIVE = 5

/** Somebody's connection, as far as awareness knows it. */
export interface Viewer {
  readonly participant: Participant
  /** Awareness may be left out when the line is slow. */
  show(frame: Uint8Array): void
}

interface Shown {
  readonly viewer: Viewer
  readonly fields: AwarenessFields
  readonly encoded: Uint8Array
}

/**
 * Who is in one document and where. Each connection speaks for one Yjs client only, under the name of its session:
 * stock clients repeat what they hear of others, and a forger would.
 */
export class RoomAwareness {
  readonly #viewers: ReadonlySet<Viewer>
  readonly #reserve: (participant: ParticipantId, client: number) => boolean
  readonly #shown = new Map<number, Shown>()
  readonly #clientOf = new Map<Viewer, number>()
  /** Clocks that only grow, so that peers take a renewed name and a return for newer. */
  readonly #clocks = new Map<number, number>()
  #changed = new Set<number>()
  #timer: NodeJS.Timeout | null = null

  /** `reserve` answers whether the client id is this participant's, and keeps it for them. */
  constructor(viewers: ReadonlySet<Viewer>, reserve: (participant: ParticipantId, client: number) => boolean) {
    this.#viewers = viewers
    this.#reserve = reserve
  }

  receive(viewer: Viewer, entries: readonly AwarenessEntry[]): void {
    for (const { client, clock, fields, size } of entries) {
      if (size > LARGEST_STATE || !this.#speaksFor(viewer, client, fields)) continue
      this.#clocks.set(client, Math.max(clock, (this.#clocks.get(client) ?? 0) + 1))
      this.#put(viewer, client, fields)
    }
  }

  /** The participant has another name now. */
  renamed(viewer: Viewer): void {
    const client = this.#clientOf.get(viewer)
    const present = client === undefined ? undefined : this.#shown.get(client)
    if (client === undefined || present?.viewer !== viewer) return
    this.#clocks.set(client, (this.#clocks.get(client) ?? 0) + 1)
    this.#put(viewer, client, present.fields)
  }

  /** Its connection ended, or may not be seen any more. */
  leave(viewer: Viewer): void {
    const client = this.#clientOf.get(viewer)
    this.#clientOf.delete(viewer)
    if (client === undefined || this.#shown.get(client)?.viewer !== viewer) return
    this.#clocks.set(client, (this.#clocks.get(client) ?? 0) + 1)
    this.#put(viewer, client, null)
  }

  /** Everyone who is here, for one who comes or asks; null when nobody is. */
  all(): Uint8Array | null {
    return this.#shown.size === 0 ? null : encodeAwareness([...this.#shown.values()].map(({ encoded }) => encoded))
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #speaksFor(viewer: Viewer, client: number, fields: AwarenessFields | null): boolean {
    const own = this.#clientOf.get(viewer)
    if (own !== undefined) return own === client
    if (fields === null || !this.#reserve(viewer.participant.id, client)) return false
    this.#clientOf.set(viewer, client)
    return true
  }

  #put(viewer: Viewer, client: number, fields: AwarenessFields | null): void {
    if (fields === null) this.#shown.delete(client)
    else {
      const { id, name, organisation } = viewer.participant
      const stamped = { ...fields, user: { id, name, organisation } }
      const encoded = encodeAwarenessEntry(client, this.#clocks.get(client) ?? 0, stamped)
      this.#shown.set(client, { viewer, fields, encoded })
    }
    this.#changed.add(client)
    const wait = Math.min(LATEST_MS, Math.max(SOONEST_MS, this.#shown.size * MS_FOR_EACH_ACTIVE))
    this.#timer ??= setTimeout(() => this.#tell(), wait)
  }

  #tell(): void {
    this.#timer = null
    const news = new Map<number, Uint8Array>()
    for (const client of this.#changed) {
      news.set(client, this.#shown.get(client)?.encoded ?? encodeAwarenessEntry(client, this.#clocks.get(client) ?? 0, null))
    }
    this.#changed = new Set()
    const frame = encodeAwareness([...news.values()])
    for (const viewer of this.#viewers) {
      const own = this.#clientOf.get(viewer)
      if (own === undefined || !news.has(own)) viewer.show(frame)
      else if (news.size > 1) {
        // One's own state is left out: with the server's clock it would overwrite a newer one at home.
        viewer.show(encodeAwareness([...news].filter(([client]) => client !== own).map(([, encoded]) => encoded)))
      }
    }
  }
}
