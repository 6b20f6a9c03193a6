import type { WorkshopId } from '../../shared/ids.ts'
import type { Presence } from '../../shared/live/channel.ts'

/** A room that comes back after a break arrives within seconds: one message for many arrivals. */
const GATHER_MS = 250

/** Tells a workshop who is there, soon after that changed, once for all changes meanwhile. */
export class PresenceFeed {
  readonly #presenceOf: (workshop: WorkshopId) => Presence
  readonly #send: (workshop: WorkshopId, presence: Presence) => void
  readonly #pending = new Map<WorkshopId, NodeJS.Timeout>()
  readonly #sent = new Map<WorkshopId, string>()

  constructor(parts: {
    readonly presenceOf: (workshop: WorkshopId) => Presence
    readonly send: (workshop: WorkshopId, presence: Presence) => void
  }) {
    this.#presenceOf = parts.presenceOf
    this.#send = parts.send
  }

  changed(workshop: WorkshopId): void {
    if (this.#pending.has(workshop)) return
    this.#pending.set(
      workshop,
      setTimeout(() => this.#tell(workshop), GATHER_MS),
    )
  }

  forget(workshop: WorkshopId): void {
    clearTimeout(this.#pending.get(workshop))
    this.#pending.delete(workshop)
    this.#sent.delete(workshop)
  }

  close(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer)
    this.#pending.clear()
  }

  #tell(workshop: WorkshopId): void {
    this.#pending.delete(workshop)
    const presence = this.#presenceOf(workshop)
    const text = JSON.stringify(presence)
    if (this.#sent.get(workshop) === text) return
    this.#sent.set(workshop, text)
    this.#send(workshop, presence)
  }
}
