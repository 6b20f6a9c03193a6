import * as z from 'zod/mini'
import { type AgendaItem, itemKind, timeOfDay } from '../domain/agenda.ts'
import { GROUP_COLOURS, type Group } from '../domain/group.ts'
import { tlp } from '../domain/handling.ts'
import type { Language, WorkshopTemplate } from '../domain/workshop.ts'
import { groupId, itemId, PLENARY, questionId } from '../ids.ts'
import day from './one-day.json' with { type: 'json' }
import { bilingual, inLanguage } from './plan-template.ts'
import seminar from './seminar.json' with { type: 'json' }

const agenda = z.object({
  days: z.int(),
  items: z.array(
    z.object({
      id: itemId,
      day: z.int(),
      start: timeOfDay,
      minutes: z.int(),
      kind: itemKind,
      title: bilingual,
      output: bilingual,
      tlp,
      room: bilingual,
    }),
  ),
  groups: z.array(
    z.object({
      id: groupId,
      name: bilingual,
      focus: z.array(z.string()),
      questions: z.array(z.object({ id: questionId, item: itemId, text: bilingual })),
    }),
  ),
})

const TEMPLATES = {
  seminar: agenda.parse(seminar),
  day: agenda.parse(day),
  blank: { days: 1, items: [], groups: [] },
} satisfies Record<WorkshopTemplate, z.infer<typeof agenda>>

const PLENARY_NAME = { en: 'Plenary', fr: 'Plénière' } as const

/** What a new workshop begins with: agenda items, and groups with the plenary first. Ids are stable within the workshop. */
export function fromTemplate(template: WorkshopTemplate, language: Language): { items: AgendaItem[]; groups: Group[] } {
  const { items, groups } = TEMPLATES[template]
  const plenary: Group = {
    id: PLENARY,
    name: PLENARY_NAME[language],
    colour: 0,
    questions: [],
    focus: [],
    locked: false,
    removed: false,
  }
  return {
    items: items.map((item) => ({
      ...item,
      title: inLanguage(item.title, language),
      output: inLanguage(item.output, language),
      room: inLanguage(item.room, language),
      removed: false,
    })),
    groups: [
      plenary,
      ...groups.map(({ id, name, focus, questions }, index) => ({
        id,
        name: inLanguage(name, language),
        // Colour 0 is the plenary's.
        colour: 1 + (index % (GROUP_COLOURS - 1)),
        questions: questions.map((question) => ({ ...question, text: inLanguage(question.text, language) })),
        focus,
        locked: false,
        removed: false,
      })),
    ],
  }
}

/** How many days a template plans. */
export function templateDays(template: WorkshopTemplate): number {
  return TEMPLATES[template].days
}
