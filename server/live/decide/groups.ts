import { GROUP_COLOURS } from '../../../shared/domain/group.ts'
import { type GroupId, groupId, PLENARY } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal, refuse } from '../../../shared/refusals.ts'
import { MOST_GROUPS } from './capacity.ts'
import type { Decision, Moment } from './decision.ts'
import { groupOf, presentGroup } from './look-up.ts'
import { placedBefore, sameOrder } from './order.ts'
import { showsGroup } from './stage.ts'

const PLENARY_STAYS = refuse('conflict', 'the plenary is always there and comes first')

export function addGroup(state: LiveState, name: string, { newId }: Moment): Decision {
  if (state.groups.length >= MOST_GROUPS) return refuse('conflict', `at most ${MOST_GROUPS} groups`)
  const id = groupId.parse(newId())
  const group = { id, name, colour: nextColour(state), questions: [], focus: [], locked: false, removed: false }
  return [{ type: 'group.added', group }]
}

export function renameGroup(state: LiveState, id: GroupId, name: string): Decision {
  const group = presentGroup(state, id)
  if (isRefusal(group)) return group
  return group.name === name ? [] : [{ type: 'group.renamed', id, name }]
}

export function moveGroup(state: LiveState, id: GroupId, before: GroupId | null): Decision {
  if (id === PLENARY || before === PLENARY) return PLENARY_STAYS
  const group = presentGroup(state, id)
  if (isRefusal(group)) return group
  const next = before === null ? null : groupOf(state, before)
  if (isRefusal(next)) return next
  const ids = state.groups.map((each) => each.id)
  const order = placedBefore(ids, id, before)
  return sameOrder(ids, order) ? [] : [{ type: 'groups.ordered', order }]
}

/** Its people keep their place in it, so that restoring the group restores everything; until then they have no board. */
export function removeGroup(state: LiveState, id: GroupId): Decision {
  if (id === PLENARY) return PLENARY_STAYS
  const group = groupOf(state, id)
  if (isRefusal(group)) return group
  if (group.removed) return []
  const offStage = showsGroup(state.stage, id) ? [{ type: 'stage.set' as const, stage: { show: 'agenda' as const } }] : []
  return [...offStage, { type: 'group.removed', id }]
}

export function restoreGroup(state: LiveState, id: GroupId): Decision {
  const group = groupOf(state, id)
  if (isRefusal(group)) return group
  return group.removed ? [{ type: 'group.restored', id }] : []
}

/** The colour that the fewest groups have; removed ones count little, as they may come back. 0 is the plenary's. */
function nextColour({ groups }: LiveState): number {
  const uses = (colour: number) =>
    groups.reduce((sum, group) => sum + (group.colour === colour ? (group.removed ? 0.01 : 1) : 0), 0)
  const colours = Array.from({ length: GROUP_COLOURS - 1 }, (_, index) => index + 1)
  return colours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
