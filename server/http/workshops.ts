import type { NewWorkshop, WorkshopList } from '../../shared/api.ts'
import { randomId, type WorkshopId, workshopId } from '../../shared/ids.ts'
import { fromTemplate } from '../../shared/templates/workshop-templates.ts'
import type { Invitations } from '../access/invitations.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import type { Answer, Asked, AskedOfWorkshop } from './endpoint.ts'
import type { LivePlane } from './live-plane.ts'

export interface WorkshopsParts {
  readonly store: WorkshopStore
  readonly live: LivePlane
  readonly invitations: Invitations
  /** Closes what is open in the workshop and deletes it with everything in it. */
  readonly deleteWorkshop: (workshop: WorkshopId) => void
}

export function listWorkshops({ store, live }: WorkshopsParts): Answer {
  const list: WorkshopList = []
  for (const { id, createdAt } of store.list()) {
    const state = live.stateOf(id)
    if (state === null) continue
    const { title, startDate, days, timeZone, tlp } = state.workshop
    const participants = state.participants.filter(({ removed, role }) => !removed && role !== 'display').length
    list.push({ id, createdAt, title, startDate, days, timeZone, tlp, participants })
  }
  return { json: list }
}

export function createWorkshop({ live, invitations }: WorkshopsParts, { body }: Asked<NewWorkshop>): Answer {
  const { template, ...details } = body
  const id = workshopId.parse(randomId())
  const { items, groups } = fromTemplate(template, body.language)
  const workshop = { ...details, id, settings: { openBoards: false, freeGroups: false } }
  live.create({ type: 'workshop.created', workshop, items, groups }, invitations.firstFor(groups))
  return { json: { id } }
}

export function deleteWorkshop(parts: WorkshopsParts, { state }: AskedOfWorkshop<unknown>): Answer {
  parts.deleteWorkshop(state.workshop.id)
  return {}
}
