import type { Participant } from '../../shared/domain/participant.ts'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { CommandAnswer } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { WorkshopCreated } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { StoredInvitation } from '../store/workshop-store.ts'

/** What HTTP asks of the live plane, which is its neighbour and not imported. */
export interface LivePlane {
  create(first: WorkshopCreated, invitations: readonly StoredInvitation[]): void
  stateOf(workshop: WorkshopId): LiveState | null
  join(workshop: WorkshopId, participant: Participant): Participant | Refusal
  execute(
    workshop: WorkshopId,
    commander: { readonly kind: 'participant'; readonly id: ParticipantId },
    command: Command,
    commandId: string,
  ): CommandAnswer
}
