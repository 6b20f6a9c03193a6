import type { AgendaItem } from '../../shared/domain/agenda.ts'
import type { Group } from '../../shared/domain/group.ts'
import { type Participant, type Role, role as roles } from '../../shared/domain/participant.ts'
import {
  groupId,
  itemId,
  type ParticipantId,
  PLENARY,
  participantId,
  questionId,
  type WorkshopId,
  workshopId,
} from '../../shared/ids.ts'
import { apply } from '../../shared/live/apply.ts'
import type { LiveEvent, WorkshopCreated } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'

/** The workshop of tests that need only one. */
export const HERE = workshopId.parse('here')
/** A small workshop: three items of which one is a break, and two groups beside the plenary. */
export const OPENING = itemId.parse('opening')
export const COFFEE = itemId.parse('coffee')
export const BREAKOUT = itemId.parse('breakout')
export const RISKS = groupId.parse('risks')
export const TARGETS = groupId.parse('targets')
export const FIRST_QUESTION = questionId.parse('q1')

export function item(id: AgendaItem['id'], changes: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id,
    kind: 'plenary',
    title: `Item ${id}`,
    day: 1,
    start: '09:00',
    minutes: 30,
    output: '',
    tlp: 'TLP:GREEN',
    room: '',
    removed: false,
    ...changes,
  }
}

export function group(id: Group['id'], changes: Partial<Group> = {}): Group {
  return { id, name: `Group ${id}`, colour: 0, questions: [], focus: [], locked: false, removed: false, ...changes }
}

export function created(workshop: WorkshopId): WorkshopCreated {
  return {
    type: 'workshop.created',
    workshop: {
      id: workshop,
      title: 'Planning',
      startDate: '2026-11-24',
      days: 3,
      timeZone: 'Europe/Brussels',
      tlp: 'TLP:GREEN',
      language: 'en',
      settings: { openBoards: false, freeGroups: false },
    },
    items: [item(OPENING), item(COFFEE, { kind: 'break' }), item(BREAKOUT, { kind: 'breakout', minutes: 60 })],
    groups: [
      group(PLENARY),
      group(RISKS, { colour: 1, questions: [{ id: FIRST_QUESTION, item: BREAKOUT, text: 'What can go wrong?' }] }),
      group(TARGETS, { colour: 2 }),
    ],
  }
}

export function person(id: string, role: Role, changes: Partial<Participant> = {}): Participant {
  return {
    id: participantId.parse(id),
    name: `Name of ${id}`,
    organisation: 'Customs of Somewhere',
    role,
    group: role === 'member' || role === 'rapporteur' ? RISKS : null,
    removed: false,
    ...changes,
  }
}

/** One participant of each role, each called by the role. */
export const EVERY_ROLE: readonly Participant[] = roles.options.map((role) => person(role, role))

export function idOf(role: Role): ParticipantId {
  return participantId.parse(role)
}

/** The room after these events, numbered from 1. */
export function fold(events: readonly LiveEvent[], from: LiveState | null = null): LiveState {
  const state = events.reduce<LiveState | null>(
    (before, event) => apply(before, { seq: (before?.seq ?? 0) + 1, at: 0, event }),
    from,
  )
  if (state === null) throw new Error('no events, no room')
  return state
}

/** A room with one participant of each role. */
export function room(...more: readonly LiveEvent[]): LiveState {
  const joins = EVERY_ROLE.map((participant) => ({ type: 'participant.joined' as const, participant }))
  return fold([created(HERE), ...joins, ...more])
}
