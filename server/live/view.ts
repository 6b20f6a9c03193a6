import { type Actor, can } from '../../shared/access/can.ts'
import type { LiveEvent, NumberedEvent } from '../../shared/live/events.ts'
import type { LiveState, Notice } from '../../shared/live/state.ts'
import { actorFor, type Commander } from './commander.ts'

/** Whose view of the room it is. */
export interface Viewer {
  readonly commander: Commander
  /** A projector needs no names. */
  readonly display: boolean
}

/** What a viewer may know. A display is a participant itself and sees that one, by which it knows its own rights. */
export function stateFor({ commander, display }: Viewer, state: LiveState): LiveState {
  const actor = actorFor(state, commander)
  const mayRead = (notice: Notice) => mayReadNotice(actor, notice, state)
  const notices = state.notices.every(mayRead) ? state.notices : state.notices.filter(mayRead)
  if (!display) return notices === state.notices ? state : { ...state, notices }
  const self = (id: string) => commander.kind === 'participant' && id === commander.id
  return { ...state, notices, participants: state.participants.filter(({ id }) => self(id)) }
}

/** Every number is there, so that nobody finds a gap; what the viewer may not know is replaced by what changes nothing. */
export function eventsFor({ commander, display }: Viewer, events: readonly NumberedEvent[], state: LiveState): NumberedEvent[] {
  const actor = actorFor(state, commander)
  const mayKnow = ({ event }: NumberedEvent) =>
    event.type === 'notice.sent' ? mayReadNotice(actor, event.notice, state) : !(display && event.type.startsWith('participant.'))
  return events.map((numbered) => (mayKnow(numbered) ? numbered : { ...numbered, event: NOTHING }))
}

/** Some people of the same kind see it and others do not. */
export function isForSome({ event }: NumberedEvent): boolean {
  return event.type === 'notice.sent' && event.notice.group !== null
}

const NOTHING: LiveEvent = { type: 'groups.locked', groups: [], locked: false }

function mayReadNotice(actor: Actor, { group: id }: Notice, { workshop, groups }: LiveState): boolean {
  if (id === null) return true
  const group = groups.find((each) => each.id === id)
  if (group === undefined) return false
  const { locked, removed } = group
  return can(actor, 'notice.read', { workshop: workshop.id, group: { id, locked, removed } })
}
