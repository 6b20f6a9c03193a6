import type { Role } from '../../../shared/domain/participant.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { Route } from '../../routes.ts'

/** Where somebody begins in a workshop: facilitators at the controls, everyone else at their board. */
export function startPage(workshop: WorkshopId, role: Role): Exclude<Route, { page: 'not-found' }> {
  return role === 'facilitator' ? { page: 'run', workshop } : { page: 'board', workshop, group: null, tab: 'plan', at: null }
}
