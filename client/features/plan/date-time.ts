import { localeOf } from '../../i18n/locale-of.ts'

/** Operation times are kept in UTC as `2018-01-09T08:00Z`; the browser's own control edits `2018-01-09T08:00`. */
const STORED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

export function toInput(stored: string): string {
  return STORED.test(stored) ? stored.slice(0, -1) : ''
}

/** Null while the control holds nothing whole. */
export function fromInput(edited: string): string | null {
  const minutes = edited.slice(0, 16)
  return isInstant(`${minutes}Z`) ? `${minutes}Z` : null
}

export function isInstant(text: string): boolean {
  return STORED.test(text) && isDate(text.slice(0, 10)) && TIME.test(text.slice(11, 16))
}

/** A day that exists: not the 31st of February. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

export function isTime(text: string): boolean {
  return TIME.test(text)
}

/** A day in words of the reader's language, which stay on one line; what is no day shows as it is. */
export function dateText(date: string, language: string): string {
  if (!isDate(date)) return date
  const words = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' })
  return words.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', '\u00a0')
}

/** A moment in words, in the given zone. */
export function instantText(stored: string, language: string, timeZone: string): string {
  if (!isInstant(stored)) return stored
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(stored),
  )
}

/** What a clock in the zone shows when it is `time` in UTC on the day of `now`. */
export function localTime(time: string, language: string, timeZone: string, now = new Date()): string {
  const instant = new Date(`${now.toISOString().slice(0, 10)}T${time}Z`)
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone }).format(instant)
}
