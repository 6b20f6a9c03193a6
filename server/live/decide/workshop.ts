import type { WorkshopDetails, WorkshopSettings } from '../../../shared/domain/workshop.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import type { Decision } from './decision.ts'

export function changeWorkshop({ workshop }: LiveState, details: WorkshopDetails): Decision {
  const { title, startDate, days, timeZone, tlp } = details
  const same =
    workshop.title === title &&
    workshop.startDate === startDate &&
    workshop.days === days &&
    workshop.timeZone === timeZone &&
    workshop.tlp === tlp
  return same ? [] : [{ type: 'workshop.changed', details }]
}

export function changeSettings({ workshop }: LiveState, settings: WorkshopSettings): Decision {
  const same = workshop.settings.openBoards === settings.openBoards && workshop.settings.freeGroups === settings.freeGroups
  return same ? [] : [{ type: 'settings.changed', settings }]
}
