import * as z from 'zod/mini'
import { itemId, questionId } from '../ids.ts'
import { tlp } from './handling.ts'

export const itemKind = z.enum(['plenary', 'keynote', 'breakout', 'report-back', 'break'])

const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** A time of day, 24 hours, in the workshop's time zone. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

export const agendaItem = z.object({
  id: itemId,
  kind: itemKind,
  title,
  /** 1 is the first day of the workshop. */
  day: z.int().check(z.minimum(1), z.maximum(14)),
  /** Planned start. The order of items is their order in the list, not this. */
  start: timeOfDay,
  /** Planned length. */
  minutes: z.int().check(z.minimum(1), z.maximum(720)),
  /** What the item should leave behind, in a few words; may be empty. */
  output: z.string().check(z.maxLength(400)),
  tlp,
  room: z.string().check(z.maxLength(80)),
  /** A removed item keeps its place, its questions and what people wrote, so that removing can be undone. */
  removed: z.boolean(),
})
export type AgendaItem = z.infer<typeof agendaItem>

/** The fields of an agenda item that a person edits. */
export const agendaItemDraft = z.omit(agendaItem, { id: true, removed: true })
export type AgendaItemDraft = z.infer<typeof agendaItemDraft>

/** One question to one group during one breakout item. Its note is the fragment `note.<id>` of the group's notes. */
export const question = z.object({
  id: questionId,
  item: itemId,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
})
export type Question = z.infer<typeof question>
