import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import type { ItemId } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { startTimer } from '../../../shared/live/timer.ts'
import { isRefusal, refuse } from '../../../shared/refusals.ts'
import type { Decision, Moment } from './decision.ts'
import { presentItem } from './look-up.ts'

/** Starting what runs already changes nothing: a second facilitator's click must not set the clock back. */
export function startItem(state: LiveState, id: ItemId, moment: Moment): Decision {
  const item = presentItem(state, id)
  if (isRefusal(item)) return item
  return state.current?.item === id ? [] : begin(state, item, moment)
}

export function endItem(state: LiveState): Decision {
  return state.current === null ? refuse('conflict', 'no agenda item is running') : [{ type: 'item.ended' }]
}

export function nextItem(state: LiveState, moment: Moment): Decision {
  // -1 when nothing runs, so that the first is next.
  const position = state.items.findIndex(({ id }) => id === state.current?.item)
  const next = state.items.slice(position + 1).find((item) => !item.removed && item.kind !== 'break')
  return next === undefined ? refuse('conflict', 'no agenda item comes next') : begin(state, next, moment)
}

function begin(state: LiveState, { id, minutes }: AgendaItem, { now }: Moment): Decision {
  return [
    ...(state.current === null ? [] : [{ type: 'item.ended' as const }]),
    { type: 'item.started', item: id, startedAt: now, timer: startTimer(minutes, now) },
  ]
}
