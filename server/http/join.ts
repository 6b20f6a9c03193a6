import type { z } from 'zod/mini'
import type { InvitationKey, InvitationView, Joined, JoinRequest, lookAtInvitation } from '../../shared/api.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { type GroupId, PLENARY, participantId, randomId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import type { Callers } from '../access/actor.ts'
import { setCookie } from '../access/cookies.ts'
import { type Invitations, invitedBy, isOpen, readCode } from '../access/invitations.ts'
import type { GuessLimits, JoinLimits } from '../access/limits.ts'
import type { Origins } from '../access/origin.ts'
import { type Sessions, sessionCookie } from '../access/sessions.ts'
import type { Answer, Asked } from './endpoint.ts'
import type { LivePlane } from './live-plane.ts'

export interface JoinParts {
  readonly live: LivePlane
  readonly invitations: Invitations
  readonly sessions: Sessions
  readonly callers: Callers
  readonly limits: GuessLimits
  readonly newcomers: JoinLimits
  readonly origins: Origins
}

interface Opened {
  readonly key: InvitationKey
  readonly state: LiveState
}

/** What the one who holds a code sees before joining. */
export async function look(parts: JoinParts, { request, body }: Asked<z.infer<typeof lookAtInvitation>>): Promise<Answer> {
  const opened = await open(parts, parts.origins.addressOf(request), body.code)
  if (isRefusal(opened)) return opened
  const { key, state } = opened
  const { role, group } = invitedBy(key)
  const groups = key === 'join' ? groupsToChoose(state) : state.groups.filter(({ id }) => id === group)
  const { id, title, tlp } = state.workshop
  const view: InvitationView = {
    workshop: id,
    title,
    tlp,
    role,
    group,
    groups: groups.map(({ id: each, name, colour }) => ({ id: each, name, colour })),
  }
  return { json: view }
}

/** A code, a name and an organisation become a participant and a session. */
export async function join(parts: JoinParts, asked: Asked<JoinRequest>): Promise<Answer> {
  const { request, body } = asked
  const { live, sessions, origins } = parts
  const opened = await open(parts, origins.addressOf(request), body.code)
  if (isRefusal(opened)) return opened
  const { key, state } = opened
  const workshop = state.workshop.id
  const use = invitedBy(key).role === 'display' ? 'display' : 'person'

  const known = participantOfBrowser(parts, asked, opened)
  if (known !== null) return isRefusal(known) ? known : { json: { workshop, participant: known } }

  const newcomer = newParticipant(opened, body)
  if (isRefusal(newcomer)) return newcomer
  if (!parts.newcomers.mayJoin(readCode(body.code) ?? '')) return refuse('too-fast')
  const participant = live.join(workshop, newcomer)
  if (isRefusal(participant)) return participant
  const token = sessions.open({ workshop, participant: participant.id, use, invitation: key })
  const joined: Joined = { workshop, participant }
  return { json: joined, cookie: setCookie(sessionCookie(workshop, use), token, { secure: origins.isSecure(request) }) }
}

/** The reply is the same for a code that never was, one that was renewed, and one whose group or workshop is gone. */
async function open({ live, invitations, limits }: JoinParts, address: string, code: string): Promise<Opened | Refusal> {
  const found = invitations.find(code)
  const tried = found === null ? '' : `${found.workshop} ${found.key}`
  if (!(await limits.mayTry(address, tried))) return refuse('too-many-tries')
  const state = found === null ? null : live.stateOf(found.workshop)
  if (found === null || state === null || !isOpen(found.key, state.groups)) {
    await limits.countWrong(address)
    return refuse('wrong-code')
  }
  // The facilitators' code is not on the wall.
  if (found.key !== 'facilitator') limits.remember(address, tried)
  return { key: found.key, state }
}

/**
 * Whoever opens a link again stays who they are, with the name they give now. An invitation to another role makes a new
 * participant, except that a facilitator's promotion holds; whoever was removed stays out.
 */
function participantOfBrowser(
  { callers, live }: JoinParts,
  { request, body }: Asked<JoinRequest>,
  { key, state }: Opened,
): Participant | Refusal | null {
  const { role } = invitedBy(key)
  const workshop = state.workshop.id
  const caller = callers.of(request, workshop, role === 'display' ? 'display' : 'person')
  if (isRefusal(caller)) return caller.refused === 'not-signed-in' ? null : caller
  const { participant } = caller
  if (participant === null || !stays(participant.role, role)) return null
  const { name = participant.name, organisation = participant.organisation } = body
  if (role === 'display' || (name === participant.name && organisation === participant.organisation)) return participant
  const commander = { kind: 'participant', id: participant.id } as const
  const answer = live.execute(workshop, commander, { type: 'profile.change', name, organisation }, randomId())
  return isRefusal(answer) ? answer : { ...participant, name, organisation }
}

function stays(now: Participant['role'], invited: Participant['role']): boolean {
  return now === invited || (invited === 'member' && (now === 'rapporteur' || now === 'facilitator'))
}

function newParticipant({ key, state }: Opened, body: JoinRequest): Participant | Refusal {
  const { role, group } = invitedBy(key)
  const id = participantId.parse(randomId())
  if (role === 'display') {
    const number = state.participants.filter((each) => each.role === 'display').length + 1
    return { id, name: `Display ${number}`, organisation: 'Display', role, group: null, removed: false }
  }
  const { name, organisation } = body
  if (name === undefined || organisation === undefined) return refuse('bad-request', 'a name and an organisation are needed')
  const chosen = role === 'member' ? (group ?? chosenGroup(state, body)) : null
  if (isRefusal(chosen)) return chosen
  return { id, name, organisation, role, group: chosen, removed: false }
}

function chosenGroup(state: LiveState, { group }: JoinRequest): GroupId | Refusal {
  const groups = groupsToChoose(state)
  // Where there is only the plenary, members write there.
  if (groups.length === 0) return PLENARY
  return groups.find(({ id }) => id === group)?.id ?? refuse('bad-request', 'one of the groups must be chosen')
}

function groupsToChoose({ groups }: LiveState): LiveState['groups'] {
  return groups.filter(({ id, removed }) => id !== PLENARY && !removed)
}
