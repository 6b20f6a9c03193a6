import * as z from 'zod/mini'
import { workshopId } from '../ids.ts'
import { tlp } from './handling.ts'

export const workshopTemplate = z.enum(['seminar', 'day', 'blank'])
export type WorkshopTemplate = z.infer<typeof workshopTemplate>

export const language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof language>

const timeZone = z.string().check(
  z.maxLength(64),
  z.refine((zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return true
    } catch {
      return false
    }
  }, 'not a time zone of the IANA database'),
)

/** What the organiser fills in; can be changed at any time. */
export const workshopDetails = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(160)),
  /** First day, `2018-01-09`, in the workshop's time zone. */
  startDate: z.iso.date(),
  days: z.int().check(z.minimum(1), z.maximum(14)),
  /** IANA name, such as `Europe/Brussels`. */
  timeZone,
  tlp,
})
export type WorkshopDetails = z.infer<typeof workshopDetails>

export const workshopSettings = z.object({
  /** Members and rapporteurs may read, not write, the boards of other groups. */
  openBoards: z.boolean(),
  /** Participants may move to another group by themselves. */
  freeGroups: z.boolean(),
})
export type WorkshopSettings = z.infer<typeof workshopSettings>

export const workshop = z.extend(workshopDetails, {
  id: workshopId,
  /** Language of the template's agenda, groups and questions. Screens follow the reader's own language. */
  language,
  settings: workshopSettings,
})
