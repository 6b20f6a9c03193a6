import type { Actor } from '../../shared/access/can.ts'
import type { ParticipantId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { actorOf } from '../access/actor.ts'

/** Who gives a command: a participant by id (the actor is computed from the state at that moment), or an organiser. */
export type Commander = { readonly kind: 'participant'; readonly id: ParticipantId } | { readonly kind: 'organiser' }

export function actorFor(state: LiveState, commander: Commander): Actor {
  return commander.kind === 'organiser' ? { kind: 'organiser' } : actorOf(state, commander.id)
}
