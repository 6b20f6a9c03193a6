import type { GroupId } from '../../../shared/ids.ts'
import type { Stage } from '../../../shared/live/stage.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal } from '../../../shared/refusals.ts'
import type { Decision } from './decision.ts'
import { presentGroup } from './look-up.ts'

export function showOnStage(state: LiveState, stage: Stage): Decision {
  if ('group' in stage) {
    const group = presentGroup(state, stage.group)
    if (isRefusal(group)) return group
  }
  return [{ type: 'stage.set', stage }]
}

export function showsGroup(stage: Stage, group: GroupId): boolean {
  return 'group' in stage && stage.group === group
}
