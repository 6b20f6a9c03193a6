// STUB owner: B2
import type { Actor } from '../../shared/access/can.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { ParticipantId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'

/** Somebody with a session, as established from a request, an upgrade or a handshake. */
export interface Caller {
  readonly actor: Actor
  /** Null for an organiser, who is no participant. */
  readonly participant: Participant | null
  /** Hash of the session's token: names the session without being one. */
  readonly session: string
  readonly as: 'person' | 'display' | 'organiser' | 'program'
}

/** What a participant is now; anonymous once removed or unknown. */
export function actorOf(state: LiveState, id: ParticipantId): Actor {
  const participant = state.participants.find((each) => each.id === id)
  if (participant === undefined || participant.removed) return { kind: 'anonymous' }
  return { kind: 'participant', workshop: state.workshop.id, id, role: participant.role, group: participant.group }
}
