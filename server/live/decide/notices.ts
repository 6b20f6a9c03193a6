import { type GroupId, noticeId } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal } from '../../../shared/refusals.ts'
import type { Decision, Moment } from './decision.ts'
import { presentGroup } from './look-up.ts'

export function sendNotice(state: LiveState, text: string, to: GroupId | null, { now, newId }: Moment): Decision {
  const group = to === null ? null : presentGroup(state, to)
  if (isRefusal(group)) return group
  return [{ type: 'notice.sent', notice: { id: noticeId.parse(newId()), text, group: to, at: now } }]
}
