import type { AgendaItemDraft } from '../../../shared/domain/agenda.ts'
import { type ItemId, itemId } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal, refuse } from '../../../shared/refusals.ts'
import { MOST_ITEMS } from './capacity.ts'
import type { Decision, Moment } from './decision.ts'
import { itemOf, presentItem } from './look-up.ts'
import { placedBefore, sameOrder } from './order.ts'

export function addItem(state: LiveState, draft: AgendaItemDraft, before: ItemId | null, { newId }: Moment): Decision {
  if (state.items.length >= MOST_ITEMS) return refuse('conflict', `at most ${MOST_ITEMS} agenda items`)
  const next = before === null ? null : itemOf(state, before)
  if (isRefusal(next)) return next
  const id = itemId.parse(newId())
  const added = { type: 'item.added' as const, item: { ...draft, id, removed: false } }
  return before === null ? [added] : [added, { type: 'items.ordered', order: placedBefore(idsOf(state), id, before) }]
}

export function changeItem(state: LiveState, id: ItemId, draft: AgendaItemDraft): Decision {
  const item = presentItem(state, id)
  return isRefusal(item) ? item : [{ type: 'item.changed', id, item: draft }]
}

export function moveItem(state: LiveState, id: ItemId, before: ItemId | null): Decision {
  const item = presentItem(state, id)
  if (isRefusal(item)) return item
  const next = before === null ? null : itemOf(state, before)
  if (isRefusal(next)) return next
  const ids = idsOf(state)
  const order = placedBefore(ids, id, before)
  return sameOrder(ids, order) ? [] : [{ type: 'items.ordered', order }]
}

/** Removing what runs now ends it: nobody should watch the clock of an item that is gone. */
export function removeItem(state: LiveState, id: ItemId): Decision {
  const item = itemOf(state, id)
  if (isRefusal(item)) return item
  if (item.removed) return []
  return [...(state.current?.item === id ? [{ type: 'item.ended' as const }] : []), { type: 'item.removed', id }]
}

export function restoreItem(state: LiveState, id: ItemId): Decision {
  const item = itemOf(state, id)
  if (isRefusal(item)) return item
  return item.removed ? [{ type: 'item.restored', id }] : []
}

function idsOf({ items }: LiveState): ItemId[] {
  return items.map(({ id }) => id)
}
