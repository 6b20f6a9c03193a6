import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { Presence } from '../../shared/live/channel.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'

interface Room {
  /** Connections of each participant who has any: a person may have several pages open. */
  readonly connections: Map<ParticipantId, number>
  readonly lastSeen: Map<ParticipantId, number>
}

/** Who is connected now, and since when the others are away. */
export class Attendance {
  readonly #store: WorkshopStore
  readonly #rooms = new Map<WorkshopId, Room>()

  constructor(store: WorkshopStore) {
    this.#store = store
  }

  arrive(workshop: WorkshopId, id: ParticipantId): void {
    const { connections } = this.#room(workshop)
    connections.set(id, (connections.get(id) ?? 0) + 1)
  }

  /** With the last connection of a participant goes the moment into the store. */
  leave(workshop: WorkshopId, id: ParticipantId, at: number): void {
    const { connections, lastSeen } = this.#room(workshop)
    const left = (connections.get(id) ?? 0) - 1
    if (left > 0) {
      connections.set(id, left)
      return
    }
    connections.delete(id)
    lastSeen.set(id, at)
    this.#store.setLastSeen(workshop, id, at)
  }

  of(workshop: WorkshopId): Presence {
    const { connections, lastSeen } = this.#room(workshop)
    return {
      online: [...connections.keys()],
      lastSeen: [...lastSeen].filter(([id]) => !connections.has(id)).map(([id, at]) => ({ id, at })),
    }
  }

  forget(workshop: WorkshopId): void {
    this.#rooms.delete(workshop)
  }

  #room(workshop: WorkshopId): Room {
    const known = this.#rooms.get(workshop)
    if (known !== undefined) return known
    const room = { connections: new Map(), lastSeen: new Map(this.#store.lastSeen(workshop).map(({ id, at }) => [id, at])) }
    this.#rooms.set(workshop, room)
    return room
  }
}
