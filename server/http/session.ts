import type { Joined } from '../../shared/api.ts'
import { isRefusal, refuse } from '../../shared/refusals.ts'
import { clearCookie, readCookie, setCookie } from '../access/cookies.ts'
import type { Origins } from '../access/origin.ts'
import { type Sessions, sessionCookie } from '../access/sessions.ts'
import type { WhichSessions } from '../store/workshop-store.ts'
import { type Answer, type AskedByParticipant, capacityOf } from './endpoint.ts'

export interface SessionParts {
  readonly sessions: Sessions
  readonly origins: Origins
  /** Ends sessions and closes their connections at once. */
  readonly endSessions: (which: WhichSessions) => void
}

/** Who this browser is in the workshop. Its cookie begins its life anew. */
export function me({ origins }: SessionParts, { request, state, participant }: AskedByParticipant<unknown>): Answer {
  const name = sessionCookie(state.workshop.id, capacityOf(request))
  const line = { secure: origins.isSecure(request) }
  const token = readCookie(request, name, line)
  if (token === undefined) return refuse('not-signed-in')
  const joined: Joined = { workshop: state.workshop.id, participant }
  return { json: joined, cookie: setCookie(name, token, line) }
}

/** With the session end the tokens for programs that were made with it. */
export function leave(
  { origins, endSessions }: SessionParts,
  { request, state, participant }: AskedByParticipant<unknown>,
): Answer {
  endSessions({ workshop: state.workshop.id, participant: participant.id })
  const name = sessionCookie(state.workshop.id, capacityOf(request))
  return { cookie: clearCookie(name, { secure: origins.isSecure(request) }) }
}

/** A token for programs that speak to `/sync` as this participant, for a day. */
export function makeToken({ sessions }: SessionParts, { caller, participant }: AskedByParticipant<unknown>): Answer {
  const opened = sessions.openForProgram(caller.session)
  return isRefusal(opened) ? opened : { json: { ...opened, participant: participant.id } }
}
