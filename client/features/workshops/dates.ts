import type { Language } from '../../../shared/domain/workshop.ts'
import { localeOf } from '../../i18n/locale-of.ts'

const DAY_MS = 86_400_000

/** The date of a workshop's day, 1 being the first: `Tuesday 9 January 2018`. */
export function dayDate(startDate: string, day: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at(startDate, day))
}

/** The workshop's first to last day. */
export function dateRange(startDate: string, days: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    at(startDate, 1),
    at(startDate, days),
  )
}

// Dates are those of the workshop's own zone, wherever they are read: counted in UTC, no zone moves them.
function at(startDate: string, day: number): number {
  return Date.parse(`${startDate}T00:00:00Z`) + (day - 1) * DAY_MS
}
