import type { IncomingMessage } from 'node:http'
import { type StageCode, stageCode } from '../../shared/api.ts'
import { refuse } from '../../shared/refusals.ts'
import type { Invitations } from '../access/invitations.ts'
import type { Answer, AskedByParticipant } from './endpoint.ts'

export interface StageCodeParts {
  readonly invitations: Invitations
  readonly addressForPeople: (request: IncomingMessage) => string
}

/** The invitation to join, for a projector while the stage shows it: a display has no right to the list. */
export function tellStageCode(
  { invitations, addressForPeople }: StageCodeParts,
  { request, state, participant }: AskedByParticipant<unknown>,
): Answer {
  if (participant.role !== 'display' || state.stage.show !== 'join') return refuse('not-allowed')
  const join = invitations.list(state, addressForPeople(request)).find(({ key }) => key === 'join')
  if (join === undefined) return refuse('not-found')
  const json: StageCode = stageCode.parse(join)
  return { json }
}
