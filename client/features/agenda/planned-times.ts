import { DateTime } from 'luxon'
import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import type { WorkshopDetails } from '../../../shared/domain/workshop.ts'

type Place = Pick<WorkshopDetails, 'startDate' | 'timeZone'>
type Planned = Pick<AgendaItem, 'day' | 'start' | 'minutes'>

/** The planned start, in the workshop's time zone. Days are counted by the calendar there, also across a change of clocks. */
export function plannedStart({ startDate, timeZone }: Place, { day, start }: Omit<Planned, 'minutes'>): DateTime {
  const { year, month, day: dayOfMonth } = DateTime.fromISO(startDate, { zone: timeZone }).plus({ days: day - 1 })
  const [hour, minute] = start.split(':').map(Number)
  return DateTime.fromObject({ year, month, day: dayOfMonth, hour: hour ?? 0, minute: minute ?? 0 }, { zone: timeZone })
}

export function plannedEnd(place: Place, item: Planned): DateTime {
  return plannedStart(place, item).plus({ minutes: item.minutes })
}

export interface PlannedTimes {
  readonly start: string
  readonly end: string
  /** The start by this device's own clock, where that differs; with the weekday when it falls on another day there. */
  readonly here: string | null
}

export function plannedTimes(
  place: Place,
  item: Planned,
  device: { readonly zone: string; readonly language: string },
): PlannedTimes {
  const start = plannedStart(place, item)
  const here = start.setZone(device.zone)
  return {
    start: start.toFormat('HH:mm'),
    end: plannedEnd(place, item).toFormat('HH:mm'),
    here:
      here.offset === start.offset
        ? null
        : here.setLocale(device.language).toFormat(here.day === start.day ? 'HH:mm' : 'ccc HH:mm'),
  }
}

/** Such as `UTC+1`: the offset of the workshop's zone on that day. */
export function offsetOn(place: Place, day: number): string {
  return plannedStart(place, { day, start: '12:00' }).toFormat("'UTC'Z")
}

export function dateOf(place: Place, day: number, language: string): string {
  return plannedStart(place, { day, start: '12:00' }).setLocale(language).toFormat('cccc d MMMM')
}

/** The day of the workshop that `now` falls on there, held within the workshop. */
export function dayAt(place: Place & Pick<WorkshopDetails, 'days'>, now: number): number {
  const first = DateTime.fromISO(place.startDate, { zone: place.timeZone }).startOf('day')
  const day = Math.floor(DateTime.fromMillis(now, { zone: place.timeZone }).startOf('day').diff(first, 'days').days) + 1
  return Math.min(Math.max(day, 1), place.days)
}
