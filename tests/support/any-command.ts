import * as fc from 'fast-check'
import { type AgendaItemDraft, agendaItemDraft, itemKind, question } from '../../shared/domain/agenda.ts'
import { TLP_LABELS } from '../../shared/domain/handling.ts'
import { personRole } from '../../shared/domain/participant.ts'
import { groupId, itemId, participantId, questionId } from '../../shared/ids.ts'
import { type Command, command } from '../../shared/live/commands.ts'
import { stage } from '../../shared/live/stage.ts'
import type { LiveState } from '../../shared/live/state.ts'

/** A command that fits the room it is given in: mostly about what is there, sometimes about what never was. */
export type CommandIn = (state: LiveState) => Command

const NOWHERE = 'nowhere'
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % (list.length + 1)]
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((made) => `t${made}`)
const line = fc.constantFrom('Ana', 'Björn', 'ليلى', 'Мария')
const at = fc.nat(50)

const draft: fc.Arbitrary<AgendaItemDraft> = fc
  .record({
    kind: fc.constantFrom(...itemKind.options),
    title: text,
    day: fc.integer({ min: 1, max: 14 }),
    start: fc.constantFrom('00:00', '09:30', '23:59'),
    minutes: fc.integer({ min: 1, max: 720 }),
    output: fc.string({ maxLength: 40 }),
    tlp: fc.constantFrom(...TLP_LABELS),
    room: fc.string({ maxLength: 20 }),
  })
  .map((made) => agendaItemDraft.parse(made))

const item = (state: LiveState, n: number) => pick(state.items, n)?.id ?? itemId.parse(NOWHERE)
const group = (state: LiveState, n: number) => pick(state.groups, n)?.id ?? groupId.parse(NOWHERE)
const someone = (state: LiveState, n: number) => pick(state.participants, n)?.id ?? participantId.parse(NOWHERE)
const asked = (state: LiveState, n: number) => {
  const owner = pick(state.groups, n)
  return { group: owner?.id ?? groupId.parse(NOWHERE), id: pick(owner?.questions ?? [], n)?.id ?? questionId.parse(NOWHERE) }
}

/** One maker for each type of command, so that a new type does not compile until it is tried here. */
const MAKERS: { [T in Command['type']]: fc.Arbitrary<(state: LiveState) => object> } = {
  'workshop.change': text.map((title) => (state) => ({ details: { ...state.workshop, title } })),
  'settings.change': fc.tuple(fc.boolean(), fc.boolean()).map(([openBoards, freeGroups]) => () => ({
    settings: { openBoards, freeGroups },
  })),
  'item.add': fc.tuple(draft, fc.option(at)).map(([made, n]) => (state) => ({
    item: made,
    before: n === null ? null : item(state, n),
  })),
  'item.change': fc.tuple(draft, at).map(([made, n]) => (state) => ({ id: item(state, n), item: made })),
  'item.move': fc.tuple(at, fc.option(at)).map(([n, m]) => (state) => ({
    id: item(state, n),
    before: m === null ? null : item(state, m),
  })),
  'item.remove': at.map((n) => (state) => ({ id: item(state, n) })),
  'item.restore': at.map((n) => (state) => ({ id: item(state, n) })),
  'group.add': text.map((name) => () => ({ name })),
  'group.rename': fc.tuple(at, text).map(([n, name]) => (state) => ({ id: group(state, n), name })),
  'group.move': fc.tuple(at, fc.option(at)).map(([n, m]) => (state) => ({
    id: group(state, n),
    before: m === null ? null : group(state, m),
  })),
  'group.remove': at.map((n) => (state) => ({ id: group(state, n) })),
  'group.restore': at.map((n) => (state) => ({ id: group(state, n) })),
  'question.add': fc.tuple(at, at, text).map(([n, m, made]) => (state) => ({
    group: group(state, n),
    item: item(state, m),
    text: made,
  })),
  'question.change': fc.tuple(at, text).map(([n, made]) => (state) => ({ ...asked(state, n), text: made })),
  'question.remove': at.map((n) => (state) => asked(state, n)),
  'question.restore': fc.tuple(at, at, text).map(([n, m, made]) => (state) => ({
    group: group(state, n),
    question: question.parse({ id: `old${n}`, item: item(state, m), text: made }),
  })),
  'profile.change': fc.tuple(line, line).map(([name, organisation]) => () => ({ name, organisation })),
  'profile.move': at.map((n) => (state) => ({ group: group(state, n) })),
  'person.move': fc.tuple(at, fc.option(at)).map(([n, m]) => (state) => ({
    id: someone(state, n),
    group: m === null ? null : group(state, m),
  })),
  'person.role': fc.tuple(at, fc.constantFrom(...personRole.options)).map(([n, role]) => (state) => ({
    id: someone(state, n),
    role,
  })),
  'person.remove': at.map((n) => (state) => ({ id: someone(state, n) })),
  'item.start': at.map((n) => (state) => ({ id: item(state, n) })),
  'item.end': fc.constant(() => ({})),
  'item.next': fc.constant(() => ({})),
  'timer.extend': fc.integer({ min: -60, max: 120 }).map((minutes) => () => ({ minutes })),
  'timer.pause': fc.constant(() => ({})),
  'timer.resume': fc.constant(() => ({})),
  'notice.send': fc.tuple(text, fc.option(at)).map(([made, n]) => (state) => ({
    text: made,
    group: n === null ? null : group(state, n),
  })),
  'lock.set': fc.tuple(fc.option(at), fc.boolean()).map(([n, locked]) => (state) => ({
    group: n === null ? null : group(state, n),
    locked,
  })),
  'stage.show': fc
    .tuple(fc.constantFrom('agenda', 'join', 'plan', 'notes', 'notice', 'blank'), at, text)
    .map(([show, n, made]) => (state) => ({
      stage: stage.parse({ show, group: group(state, n), section: 'aim', scroll: 0.5, text: made }),
    })),
}

export const anyCommand: fc.Arbitrary<CommandIn> = fc.oneof(
  ...Object.entries(MAKERS).map(([type, maker]) =>
    maker.map((make) => (state: LiveState) => command.parse({ type, ...make(state) })),
  ),
)
