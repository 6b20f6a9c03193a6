// STUB owner: B1
import type { InvitationKey } from '../../shared/api.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { CommandAnswer } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { LiveEvent, NumberedEvent } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'

/** Who gives a command: a participant by id (the actor is computed from the state at that moment), or an organiser. */
export type Commander = { readonly kind: 'participant'; readonly id: ParticipantId } | { readonly kind: 'organiser' }

export class LiveRooms {
  constructor(parts: { readonly store: WorkshopStore; readonly clock: Clock; readonly log: Log }) {
    throw new Error(`stub ${typeof parts}`)
  }
  /** Stores the workshop with its invitations; its state is there when this returns. */
  create(_first: Extract<LiveEvent, { type: 'workshop.created' }>, _invitations: readonly { key: InvitationKey; code: string }[]): void {}
  /** Null when there is no such workshop. Loaded by replay on first use, then kept. */
  stateOf(_workshop: WorkshopId): LiveState | null {
    return null
  }
  /** can -> decide -> append -> apply -> publish. The command's id makes a repeated one harmless: it gets the first answer. */
  execute(_workshop: WorkshopId, _commander: Commander, _command: Command, _commandId: string): CommandAnswer {
    throw new Error('stub')
  }
  /** Somebody came in by an invitation. Refused (conflict, not-found) when the group is gone. */
  join(_workshop: WorkshopId, _participant: Participant): Participant | Refusal {
    throw new Error('stub')
  }
  /** Deletes the workshop with everything in it. */
  delete(_workshop: WorkshopId): void {}
  /** After every append, with the state that follows. The listener must not throw. */
  subscribe(_listener: (workshop: WorkshopId, state: LiveState, events: readonly NumberedEvent[]) => void): () => void {
    return () => {}
  }
}
