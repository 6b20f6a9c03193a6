// STUB owner: lead (coming within minutes); signatures are final
import type { AgendaItem } from '../domain/agenda.ts'
import type { Group } from '../domain/group.ts'
import type { Language, WorkshopTemplate } from '../domain/workshop.ts'

/** What a new workshop begins with: agenda items, and groups with the plenary first. Ids are stable within the workshop. */
export function fromTemplate(_template: WorkshopTemplate, _language: Language): { items: AgendaItem[]; groups: Group[] } {
  throw new Error('stub')
}

/** How many days a template plans, and where, for the form. */
export function templateDays(_template: WorkshopTemplate): number {
  throw new Error('stub')
}
