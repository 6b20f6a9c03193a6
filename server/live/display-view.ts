import type { ParticipantId } from '../../shared/ids.ts'
import type { LiveEvent, NumberedEvent } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'

/**
 * What a display may know: a projector needs no names, and what is said to one group is not for the wall. It is a
 * participant itself and sees that one, by which it knows its own rights.
 */
export function stateForDisplay(state: LiveState, display: ParticipantId): LiveState {
  return {
    ...state,
    participants: state.participants.filter(({ id }) => id === display),
    notices: state.notices.filter(({ group }) => group === null),
  }
}

/** Every number is there, so that a display finds gaps like everyone else; what it may not know changes nothing. */
export function eventsForDisplay(events: readonly NumberedEvent[]): NumberedEvent[] {
  return events.map((numbered) => (isForDisplay(numbered.event) ? numbered : { ...numbered, event: NOTHING }))
}

const NOTHING: LiveEvent = { type: 'groups.locked', groups: [], locked: false }

function isForDisplay(event: LiveEvent): boolean {
  return event.type === 'notice.sent' ? event.notice.group === null : !event.type.startsWith('participant.')
}
