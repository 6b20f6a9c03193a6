import type { Participant, PersonRole, Role } from '../../../shared/domain/participant.ts'
import { type GroupId, type ParticipantId, PLENARY } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusals.ts'
import type { Commander } from '../commander.ts'
import { KEPT_PLACES, MOST_PARTICIPANTS } from './capacity.ts'
import type { Decision } from './decision.ts'
import { presentGroup, presentPerson } from './look-up.ts'

/** Whoever floods the room with guests must not keep out those who can put it in order. */
const RUNS_THE_ROOM: ReadonlySet<Role> = new Set(['facilitator', 'display'])

/** Somebody comes in by an invitation, which gave the role and perhaps the group. */
export function join(state: LiveState, participant: Participant): Decision {
  if (participant.group !== null) {
    const group = presentGroup(state, participant.group)
    if (isRefusal(group)) return group
  }
  if (state.participants.some(({ id }) => id === participant.id)) return refuse('conflict', 'this participant is here already')
  const most = RUNS_THE_ROOM.has(participant.role) ? MOST_PARTICIPANTS + KEPT_PLACES : MOST_PARTICIPANTS
  if (state.participants.length >= most) return refuse('conflict', `at most ${most} participants`)
  return [{ type: 'participant.joined', participant }]
}

export function changeProfile(
  state: LiveState,
  commander: Commander,
  profile: Pick<Participant, 'name' | 'organisation'>,
): Decision {
  const me = self(state, commander)
  if (isRefusal(me)) return me
  const { name, organisation } = profile
  if (me.name === name && me.organisation === organisation) return []
  return [{ type: 'participant.changed', id: me.id, name, organisation }]
}

export function moveSelf(state: LiveState, commander: Commander, to: GroupId): Decision {
  const me = self(state, commander)
  if (isRefusal(me)) return me
  if (to === PLENARY) return refuse('conflict', 'everybody is in the plenary already')
  return move(state, me, to)
}

export function movePerson(state: LiveState, id: ParticipantId, to: GroupId | null): Decision {
  const person = presentPerson(state, id)
  if (isRefusal(person)) return person
  if (person.role === 'display') return refuse('conflict', 'a display belongs to no group')
  return move(state, person, to)
}

/** The group stays as it is through every change of role, so that changing the role back restores all. */
export function giveRole(state: LiveState, commander: Commander, id: ParticipantId, role: PersonRole): Decision {
  const person = presentPerson(state, id)
  if (isRefusal(person)) return person
  if (person.role === role) return []
  if (person.role === 'display') return refuse('conflict', 'a display stays a display')
  if (isLastFacilitator(state, commander, person)) return LAST_FACILITATOR
  return [{ type: 'participant.role', id, role }]
}

export function removePerson(state: LiveState, commander: Commander, id: ParticipantId): Decision {
  const person = state.participants.find((each) => each.id === id)
  if (person === undefined) return refuse('not-found', 'no such participant')
  if (person.removed) return []
  if (isLastFacilitator(state, commander, person)) return LAST_FACILITATOR
  return [{ type: 'participant.removed', id }]
}

const LAST_FACILITATOR = refuse('conflict', 'the last facilitator stays')

/** An organiser may take the last one away: they can invite another. */
function isLastFacilitator(state: LiveState, commander: Commander, person: Participant): boolean {
  const facilitators = state.participants.filter(({ role, removed }) => role === 'facilitator' && !removed)
  return commander.kind === 'participant' && facilitators.length === 1 && facilitators[0]?.id === person.id
}

function move(state: LiveState, person: Participant, to: GroupId | null): Decision {
  const group = to === null ? null : presentGroup(state, to)
  if (isRefusal(group)) return group
  return person.group === to ? [] : [{ type: 'participant.moved', id: person.id, group: to }]
}

function self(state: LiveState, commander: Commander): Participant | Refusal {
  return commander.kind === 'participant'
    ? presentPerson(state, commander.id)
    : refuse('not-allowed', 'an organiser is no participant')
}
