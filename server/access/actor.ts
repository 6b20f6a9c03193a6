import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../shared/access/can.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { Capacity } from '../../shared/live/channel.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import type { StoredSession } from '../store/workshop-store.ts'
import { readCookie, readCookies } from './cookies.ts'
import { ORGANISER_COOKIE, type Organiser } from './organiser.ts'
import type { Origins } from './origin.ts'
import { hashOf, type Sessions, sessionCookie } from './sessions.ts'

/** Somebody with a session, as established from a request, an upgrade or a handshake. */
export interface Caller {
  readonly actor: Actor
  /** Null for an organiser, who is no participant. */
  readonly participant: Participant | null
  /** Hash of the session's token: names the session without being one. */
  readonly session: string
  readonly as: Capacity | 'program'
}

/** What a participant is now; anonymous once removed or unknown. */
export function actorOf(state: LiveState, id: ParticipantId): Actor {
  const participant = state.participants.find((each) => each.id === id)
  if (participant === undefined || participant.removed) return { kind: 'anonymous' }
  return { kind: 'participant', workshop: state.workshop.id, id, role: participant.role, group: participant.group }
}

export interface CallersParts {
  readonly sessions: Sessions
  readonly organiser: Organiser
  readonly origins: Origins
  readonly stateOf: (workshop: WorkshopId) => LiveState | null
}

/** Who asks: the same answer for all three planes. */
export class Callers {
  readonly #parts: CallersParts

  constructor(parts: CallersParts) {
    this.#parts = parts
  }

  /** A person, a display or the organiser by cookie. Refuses a foreign Origin. */
  of(request: IncomingMessage, workshop: WorkshopId, as: Capacity): Caller | Refusal {
    const foreign = this.#parts.origins.check(request)
    if (foreign !== null) return foreign
    if (as === 'organiser') return this.organiser(request)
    return this.#participant(this.#cookie(request, sessionCookie(workshop, as)), workshop, as)
  }

  /** For `/sync`: besides the cookies, a program's token. */
  ofSync(request: IncomingMessage, workshop: WorkshopId): Caller | Refusal {
    const { searchParams } = new URL(request.url ?? '/', 'http://server')
    const token = searchParams.get('token') ?? bearerOf(request)
    if (token === undefined) return this.of(request, workshop, searchParams.get('as') === 'display' ? 'display' : 'person')
    // Only a browser sends an Origin, and only its page knows the token: nothing to abuse when there is none.
    const foreign = request.headers.origin === undefined ? null : this.#parts.origins.check(request)
    return foreign ?? this.#participant(token, workshop, 'program')
  }

  organiser(request: IncomingMessage): Caller | Refusal {
    const token = this.#cookie(request, ORGANISER_COOKIE)
    if (token === undefined || !this.#parts.organiser.isSession(token)) return refuse('not-signed-in')
    return { actor: { kind: 'organiser' }, participant: null, session: hashOf(token), as: 'organiser' }
  }

  #cookie(request: IncomingMessage, name: string): string | undefined {
    return readCookie(request, name, { secure: this.#parts.origins.isSecure(request) })
  }

  /** The request carries a session of any kind, of any workshop. */
  knows(request: IncomingMessage): boolean {
    return readCookies(request).some(
      ([, token]) => this.#parts.organiser.isSession(token) || this.#parts.sessions.find(token) !== null,
    )
  }

  #participant(token: string | undefined, workshop: WorkshopId, use: StoredSession['use']): Caller | Refusal {
    const session = token === undefined ? null : this.#parts.sessions.find(token)
    if (session === null || session.workshop !== workshop || session.use !== use) return refuse('not-signed-in')
    const participant = this.#find(workshop, session.participant)
    if (isRefusal(participant)) return participant
    const { id, role, group } = participant
    return { actor: { kind: 'participant', workshop, id, role, group }, participant, session: session.tokenHash, as: use }
  }

  #find(workshop: WorkshopId, id: ParticipantId): Participant | Refusal {
    const participant = this.#parts.stateOf(workshop)?.participants.find((each) => each.id === id)
    if (participant === undefined) return refuse('not-signed-in')
    return participant.removed ? refuse('removed') : participant
  }
}

function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1]
}
