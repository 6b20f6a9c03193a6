import { unreachable } from '../refusals.ts'
import type { LiveEvent, NumberedEvent, WorkshopCreated } from './events.ts'
import { type LiveState, NOTICES_KEPT } from './state.ts'

/**
 * The state after one more event; pure, and the same on the server and in every browser. `state` is null before the
 * first event, which must be `workshop.created`.
 */
export function apply(state: LiveState | null, { seq, event }: NumberedEvent): LiveState {
  if (event.type === 'workshop.created') {
    return {
      seq,
      workshop: event.workshop,
      items: event.items,
      groups: event.groups,
      participants: [],
      current: null,
      notices: [],
      stage: { show: 'agenda' },
    }
  }
  if (state === null) throw new Error(`a workshop begins with workshop.created, not ${event.type}`)
  return { ...state, ...change(state, event), seq }
}

function change(state: LiveState, event: Exclude<LiveEvent, WorkshopCreated>): Partial<LiveState> {
  switch (event.type) {
    case 'workshop.changed':
      return { workshop: { ...state.workshop, ...event.details } }
    case 'settings.changed':
      return { workshop: { ...state.workshop, settings: event.settings } }
    case 'item.added':
      return { items: [...state.items, event.item] }
    case 'item.changed':
      return { items: edit(state.items, event.id, event.item) }
    case 'items.ordered':
      return { items: ordered(state.items, event.order) }
    case 'item.removed':
      return { items: edit(state.items, event.id, { removed: true }) }
    case 'item.restored':
      return { items: edit(state.items, event.id, { removed: false }) }
    case 'group.added':
      return { groups: [...state.groups, event.group] }
    case 'group.renamed':
      return { groups: edit(state.groups, event.id, { name: event.name }) }
    case 'groups.ordered':
      return { groups: ordered(state.groups, event.order) }
    case 'group.removed':
      return { groups: edit(state.groups, event.id, { removed: true }) }
    case 'group.restored':
      return { groups: edit(state.groups, event.id, { removed: false }) }
    case 'question.added':
      return editQuestions(state, event.group, (questions) => [...questions, event.question])
    case 'question.changed':
      return editQuestions(state, event.group, (questions) => edit(questions, event.id, { text: event.text }))
    case 'question.removed':
      return editQuestions(state, event.group, (questions) => questions.filter(({ id }) => id !== event.id))
    case 'participant.joined':
      return { participants: [...state.participants, event.participant] }
    case 'participant.changed':
      return { participants: edit(state.participants, event.id, { name: event.name, organisation: event.organisation }) }
    case 'participant.moved':
      return { participants: edit(state.participants, event.id, { group: event.group }) }
    case 'participant.role':
      return { participants: edit(state.participants, event.id, { role: event.role }) }
    case 'participant.removed':
      return { participants: edit(state.participants, event.id, { removed: true }) }
    case 'item.started':
      return { current: { item: event.item, startedAt: event.startedAt, timer: event.timer } }
    case 'item.ended':
      return { current: null }
    case 'timer.set':
      return { current: state.current && { ...state.current, timer: event.timer } }
    case 'notice.sent':
      return { notices: [...state.notices, event.notice].slice(-NOTICES_KEPT) }
    case 'groups.locked':
      return {
        groups: state.groups.map((group) => (event.groups.includes(group.id) ? { ...group, locked: event.locked } : group)),
      }
    case 'stage.set':
      return { stage: event.stage }
    default:
      return unreachable(event)
  }
}

function edit<T extends { readonly id: string }>(list: readonly T[], id: string, changes: Partial<T>): T[] {
  return list.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry))
}

function ordered<T extends { readonly id: string }>(list: readonly T[], order: readonly string[]): T[] {
  return [...list].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

function editQuestions(
  state: LiveState,
  group: string,
  change: (questions: LiveState['groups'][number]['questions']) => LiveState['groups'][number]['questions'],
): Partial<LiveState> {
  return { groups: state.groups.map((g) => (g.id === group ? { ...g, questions: change(g.questions) } : g)) }
}
