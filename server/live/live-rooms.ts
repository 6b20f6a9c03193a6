import type { Participant } from '../../shared/domain/participant.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { apply } from '../../shared/live/apply.ts'
import type { CommandAnswer } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { NumberedEvent, WorkshopCreated } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { type Refusal, refuse } from '../../shared/refusals.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { StoredInvitation, WorkshopStore } from '../store/workshop-store.ts'
import type { Commander } from './commander.ts'
import { LiveRoom } from './live-room.ts'

type Listener = (workshop: WorkshopId, state: LiveState, events: readonly NumberedEvent[]) => void

/** The rooms of all workshops: loaded by replay on first use, then kept, since a state is small. */
export class LiveRooms {
  readonly #parts: { readonly store: WorkshopStore; readonly clock: Clock; readonly log: Log }
  readonly #rooms = new Map<WorkshopId, LiveRoom>()
  readonly #listeners = new Set<Listener>()

  constructor(parts: { readonly store: WorkshopStore; readonly clock: Clock; readonly log: Log }) {
    this.#parts = parts
  }

  /** Stores the workshop with its invitations; its state is there when this returns. */
  create(first: WorkshopCreated, invitations: readonly StoredInvitation[]): void {
    const { store, clock } = this.#parts
    const at = clock.now()
    store.create(first.workshop.id, first, invitations, at)
    this.#open(apply(null, { seq: 1, at, event: first }))
  }

  /** Null when there is no such workshop. */
  stateOf(workshop: WorkshopId): LiveState | null {
    return this.#find(workshop)?.state ?? null
  }

  /** can -> decide -> append -> apply -> publish. The command's id makes a repeated one harmless: it gets the first answer. */
  execute(workshop: WorkshopId, commander: Commander, command: Command, commandId: string): CommandAnswer {
    return this.#find(workshop)?.execute(commander, command, commandId) ?? refuse('not-found')
  }

  /** Somebody came in by an invitation. Refused (conflict, not-found) when the group is gone or the workshop is full. */
  join(workshop: WorkshopId, participant: Participant): Participant | Refusal {
    return this.#find(workshop)?.join(participant) ?? refuse('not-found')
  }

  /** Deletes the workshop with everything in it. */
  delete(workshop: WorkshopId): void {
    this.#parts.store.delete(workshop)
    this.#rooms.delete(workshop)
  }

  /** After every append, with the state that follows. The listener must not throw. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #find(workshop: WorkshopId): LiveRoom | null {
    const room = this.#rooms.get(workshop)
    if (room !== undefined) return room
    const state = this.#parts.store.events(workshop, 0).reduce<LiveState | null>(apply, null)
    return state === null ? null : this.#open(state)
  }

  #open(state: LiveState): LiveRoom {
    const { id } = state.workshop
    const room = new LiveRoom(state, {
      ...this.#parts,
      publish: (next, events) => {
        for (const listener of this.#listeners) listener(id, next, events)
      },
    })
    this.#rooms.set(id, room)
    return room
  }
}
