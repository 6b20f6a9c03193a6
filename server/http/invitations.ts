import type { IncomingMessage } from 'node:http'
import type { z } from 'zod/mini'
import { invitationKey, type renewInvitation } from '../../shared/api.ts'
import { refuse } from '../../shared/refusals.ts'
import { type Invitations, isOpen } from '../access/invitations.ts'
import type { WhichSessions } from '../store/workshop-store.ts'
import type { Answer, AskedOfWorkshop } from './endpoint.ts'

export interface InvitationsParts {
  readonly invitations: Invitations
  /** Where the people of this request's page find the program. */
  readonly addressForPeople: (request: IncomingMessage) => string
  /** Ends sessions and closes their connections at once. */
  readonly endSessions: (which: WhichSessions) => void
}

export function listInvitations(
  { invitations, addressForPeople }: InvitationsParts,
  { request, state }: AskedOfWorkshop<unknown>,
): Answer {
  return { json: invitations.list(state, addressForPeople(request)) }
}

export function renew(
  { invitations, endSessions, addressForPeople }: InvitationsParts,
  { request, body, state }: AskedOfWorkshop<z.infer<typeof renewInvitation>>,
): Answer {
  const key = invitationKey.safeParse(request.params['key'])
  if (!key.success || !isOpen(key.data, state.groups)) return refuse('not-found')
  const workshop = state.workshop.id
  invitations.renew(workshop, key.data)
  if (body.endSessions) endSessions({ workshop, invitation: key.data })
  return { json: invitations.list(state, addressForPeople(request)) }
}
