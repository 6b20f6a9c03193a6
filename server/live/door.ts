import type { IncomingMessage } from 'node:http'
import { can } from '../../shared/access/can.ts'
import { type WorkshopId, workshopId } from '../../shared/ids.ts'
import { type Capacity, handshake } from '../../shared/live/channel.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import type { Caller } from '../access/actor.ts'
import { actorFor, type Commander } from './commander.ts'
import type { LiveRooms } from './live-rooms.ts'
import type { Guest } from './live-socket.ts'

export interface DoorParts {
  readonly rooms: LiveRooms
  /** Who asks, in the capacity the handshake names; refuses a foreign Origin. */
  readonly callerOf: (request: IncomingMessage, workshop: WorkshopId, as: Capacity) => Caller | Refusal
}

/** Who is let in: a session of the workshop, in the capacity that the handshake names, whose participant is still there. */
export function admit({ callerOf, rooms }: DoorParts, request: IncomingMessage, auth: unknown): Guest | Refusal {
  const asked = handshake.safeParse(auth)
  if (!asked.success) return refuse('bad-request')
  const workshop = workshopId.safeParse(asked.data.workshop)
  if (!workshop.success) return refuse('not-found')
  const caller = callerOf(request, workshop.data, asked.data.as)
  if (isRefusal(caller)) return caller
  const state = rooms.stateOf(workshop.data)
  if (state === null) return refuse('not-found')
  const { participant, session } = caller
  const commander: Commander = participant === null ? { kind: 'organiser' } : { kind: 'participant', id: participant.id }
  if (!can(actorFor(state, commander), 'workshop.read', { workshop: workshop.data })) return refuse('removed')
  return { workshop: workshop.data, commander, session, display: caller.as === 'display' || participant?.role === 'display' }
}
