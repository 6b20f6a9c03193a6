import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import type { Group } from '../../../shared/domain/group.ts'
import type { Participant } from '../../../shared/domain/participant.ts'
import type { GroupId, ItemId, ParticipantId } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { type Refusal, refuse } from '../../../shared/refusals.ts'

/** The item, removed or not. */
export function itemOf(state: LiveState, id: ItemId): AgendaItem | Refusal {
  return state.items.find((item) => item.id === id) ?? refuse('not-found', 'no such agenda item')
}

export function presentItem(state: LiveState, id: ItemId): AgendaItem | Refusal {
  return state.items.find((item) => item.id === id && !item.removed) ?? refuse('not-found', 'no such agenda item')
}

/** The group, removed or not. */
export function groupOf(state: LiveState, id: GroupId): Group | Refusal {
  return state.groups.find((group) => group.id === id) ?? refuse('not-found', 'no such group')
}

export function presentGroup(state: LiveState, id: GroupId): Group | Refusal {
  return state.groups.find((group) => group.id === id && !group.removed) ?? refuse('not-found', 'no such group')
}

export function presentPerson(state: LiveState, id: ParticipantId): Participant | Refusal {
  const person = state.participants.find((each) => each.id === id && !each.removed)
  return person ?? refuse('not-found', 'no such participant')
}
