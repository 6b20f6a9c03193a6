import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import type { WorkshopDetails } from '../../../shared/domain/workshop.ts'
import type { ItemId } from '../../../shared/ids.ts'
import { plannedEnd } from './planned-times.ts'

export interface AgendaDay {
  readonly day: number
  readonly items: readonly AgendaItem[]
}

/** The items that are there, by day; within a day in the order of the agenda. */
export function agendaDays(items: readonly AgendaItem[]): AgendaDay[] {
  const there = items.filter((item) => !item.removed)
  const days = [...new Set(there.map(({ day }) => day))].sort((a, b) => a - b)
  return days.map((day) => ({ day, items: there.filter((item) => item.day === day) }))
}

/**
 * What comes after the current item: breaks are not run. When nothing runs, the first whose planned end is still to come,
 * so that after a break or overnight the room goes on where the plan is.
 */
export function nextItem(
  items: readonly AgendaItem[],
  current: ItemId | null,
  place: Pick<WorkshopDetails, 'startDate' | 'timeZone'>,
  now: number,
): AgendaItem | null {
  const runnable = agendaDays(items)
    .flatMap((day) => day.items)
    .filter((item) => item.kind !== 'break' || item.id === current)
  const at = runnable.findIndex(({ id }) => id === current)
  if (at >= 0) return runnable[at + 1] ?? null
  return runnable.find((item) => plannedEnd(place, item).toMillis() > now) ?? runnable[0] ?? null
}
