import type { AgendaItem, AgendaItemDraft } from '../../../shared/domain/agenda.ts'

type Placed = Pick<AgendaItem, 'id' | 'day' | 'start'>

/**
 * The one that comes after `id` once it has taken the place of `over`; null when that is the end. `list` is the whole
 * list, removed ones included, as the server orders it.
 */
export function beforeWhenOver<Id extends string>(list: readonly { readonly id: Id }[], id: Id, over: Id): Id | null {
  const from = list.findIndex((each) => each.id === id)
  const to = list.findIndex((each) => each.id === over)
  return from < to ? (list[to + 1]?.id ?? null) : over
}

/** Where an item of this day and start belongs: before the first that begins later. */
export function placeInTime(
  items: readonly Placed[],
  { day, start }: Pick<AgendaItemDraft, 'day' | 'start'>,
  except?: AgendaItem['id'],
): AgendaItem['id'] | null {
  return items.find((item) => item.id !== except && (item.day > day || (item.day === day && item.start > start)))?.id ?? null
}

/** When an item ends, by the plan. */
export function endOf({ start, minutes }: Pick<AgendaItem, 'start' | 'minutes'>): string {
  const [hours = 0, past = 0] = start.split(':').map(Number)
  const end = (hours * 60 + past + minutes) % 1440
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}
