import * as z from 'zod/mini'
import type { Tlp } from '../../../shared/domain/handling.ts'
import { type WorkshopDetails, workshopDetails } from '../../../shared/domain/workshop.ts'

/** The details of a workshop while they are being filled in: what stands in the fields, right or not. */
export interface DetailsDraft {
  readonly title: string
  readonly startDate: string
  readonly days: string
  readonly timeZone: string
  readonly tlp: Tlp
}
export type DetailsField = keyof DetailsDraft

export function draftOf({ title, startDate, days, timeZone, tlp }: WorkshopDetails): DetailsDraft {
  return { title, startDate, days: String(days), timeZone, tlp }
}

/** The details, or the fields that are not right yet. */
export function readDraft(draft: DetailsDraft): { details: WorkshopDetails } | { wrong: ReadonlySet<DetailsField> } {
  const days = draft.days.trim() === '' ? Number.NaN : Number(draft.days)
  const parsed = z.safeParse(workshopDetails, { ...draft, days })
  if (parsed.success) return { details: parsed.data }
  const names = z.keyof(workshopDetails)
  return { wrong: new Set(parsed.error.issues.flatMap(({ path }) => z.safeParse(names, path[0]).data ?? [])) }
}
