import type { GroupId } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal } from '../../../shared/refusals.ts'
import type { Decision } from './decision.ts'
import { presentGroup } from './look-up.ts'

/** Null: all groups, removed ones too, so that one that is restored is as the others are. */
export function setLock(state: LiveState, of: GroupId | null, locked: boolean): Decision {
  const one = of === null ? null : presentGroup(state, of)
  if (isRefusal(one)) return one
  const groups = (one === null ? state.groups : [one]).filter((group) => group.locked !== locked).map(({ id }) => id)
  return groups.length === 0 ? [] : [{ type: 'groups.locked', groups, locked }]
}
