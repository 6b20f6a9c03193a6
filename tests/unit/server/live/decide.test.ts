import { describe, expect, test } from 'vitest'
import type { Commander } from '../../../../server/live/commander.ts'
import type { Decision } from '../../../../server/live/decide/decision.ts'
import { join } from '../../../../server/live/decide/people.ts'
import { decide } from '../../../../server/live/decide.ts'
import { GROUP_COLOURS } from '../../../../shared/domain/group.ts'
import { groupId, itemId, noticeId, PLENARY, participantId, questionId } from '../../../../shared/ids.ts'
import type { Command } from '../../../../shared/live/commands.ts'
import type { LiveEvent } from '../../../../shared/live/events.ts'
import type { LiveState } from '../../../../shared/live/state.ts'
import { isRefusal } from '../../../../shared/refusals.ts'
import {
  BREAKOUT,
  COFFEE,
  FIRST_QUESTION,
  fold,
  idOf,
  item,
  OPENING,
  person,
  RISKS,
  room,
  TARGETS,
} from '../../../support/rooms-in-words.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
const FACILITATOR: Commander = { kind: 'participant', id: idOf('facilitator') }
const MEMBER: Commander = { kind: 'participant', id: idOf('member') }

function asked(state: LiveState, command: Command, commander: Commander = FACILITATOR): Decision {
  return decide(state, commander, command, { now: NOW, newId: () => 'new' })
}

/** The room after a command that is done. */
function after(state: LiveState, command: Command, commander: Commander = FACILITATOR): LiveState {
  const decision = asked(state, command, commander)
  if ('refused' in decision) throw new Error(decision.detail)
  return fold(decision, state)
}

const started = (id: typeof OPENING): LiveEvent => ({
  type: 'item.started',
  item: id,
  startedAt: NOW,
  timer: { kind: 'running', endsAt: NOW + 60_000 },
})
const draft = {
  kind: 'plenary',
  title: 'Results',
  day: 1,
  start: '14:00',
  minutes: 20,
  output: '',
  tlp: 'TLP:GREEN',
  room: '',
} as const

describe('the agenda', () => {
  test('L20 a new item goes before the one that is named, or last', () => {
    const first = after(room(), { type: 'item.add', item: draft, before: COFFEE })
    expect(first.items.map(({ id }) => id)).toEqual([OPENING, 'new', COFFEE, BREAKOUT])
    const last = after(room(), { type: 'item.add', item: draft, before: null })
    expect(last.items.map(({ id }) => id)).toEqual([OPENING, COFFEE, BREAKOUT, 'new'])
  })

  test('L20 an item moves before another, or to the end, and a move to where it is changes nothing', () => {
    expect(after(room(), { type: 'item.move', id: BREAKOUT, before: OPENING }).items.map(({ id }) => id)).toEqual([
      BREAKOUT,
      OPENING,
      COFFEE,
    ])
    expect(after(room(), { type: 'item.move', id: OPENING, before: null }).items.map(({ id }) => id)).toEqual([
      COFFEE,
      BREAKOUT,
      OPENING,
    ])
    expect(asked(room(), { type: 'item.move', id: OPENING, before: COFFEE })).toEqual([])
    expect(asked(room(), { type: 'item.move', id: OPENING, before: OPENING })).toEqual([])
  })

  test('L21 removing the current item ends it; its questions stay, and restoring brings all back', () => {
    const removed = after(room(started(BREAKOUT)), { type: 'item.remove', id: BREAKOUT })
    expect(removed.current).toBeNull()
    expect(removed.groups).toEqual(room().groups)
    expect(after(removed, { type: 'item.restore', id: BREAKOUT }).items).toEqual(room().items)
    expect(asked(removed, { type: 'item.remove', id: BREAKOUT })).toEqual([])
  })

  test('L20 what is not there is not found', () => {
    const nowhere = itemId.parse('nowhere')
    for (const command of [
      { type: 'item.change', id: nowhere, item: draft },
      { type: 'item.move', id: OPENING, before: nowhere },
      { type: 'item.add', item: draft, before: nowhere },
      { type: 'item.remove', id: nowhere },
      { type: 'item.start', id: nowhere },
    ] as const) {
      expect(asked(room(), command)).toMatchObject({ refused: 'not-found' })
    }
  })

  test('L22 a room holds 200 agenda items and no more', () => {
    const full = room(
      ...Array.from({ length: 197 }, (_, n): LiveEvent => ({ type: 'item.added', item: item(itemId.parse(`i${n}`)) })),
    )
    expect(asked(full, { type: 'item.add', item: draft, before: null })).toMatchObject({ refused: 'conflict' })
  })
})

describe('a full room', () => {
  test('L22 guests who fill it do not keep out those who run it', () => {
    const guests = Array.from(
      { length: 995 },
      (_, n): LiveEvent => ({ type: 'participant.joined', participant: person(`p${n}`, 'observer') }),
    )
    const full = room(...guests)
    expect(full.participants).toHaveLength(1_000)
    expect(join(full, person('late', 'member'))).toMatchObject({ refused: 'conflict' })
    for (const role of ['facilitator', 'display'] as const) expect(isRefusal(join(full, person('late', role)))).toBe(false)
  })
})

describe('the current item and its clock', () => {
  test('L23 starting an item sets its clock to its planned length', () => {
    expect(after(room(), { type: 'item.start', id: BREAKOUT }).current).toEqual({
      item: BREAKOUT,
      startedAt: NOW,
      timer: { kind: 'running', endsAt: NOW + 60 * 60_000 },
    })
  })

  test('L23 starting another item ends the current one; starting the current one changes nothing', () => {
    const running = room(started(OPENING))
    expect(asked(running, { type: 'item.start', id: COFFEE })).toMatchObject([{ type: 'item.ended' }, { type: 'item.started' }])
    expect(asked(running, { type: 'item.start', id: OPENING })).toEqual([])
  })

  test('L23 next passes over breaks and removed items, and starts the first when nothing runs', () => {
    expect(after(room(), { type: 'item.next' }).current?.item).toBe(OPENING)
    expect(after(room(started(OPENING)), { type: 'item.next' }).current?.item).toBe(BREAKOUT)
    const without = room({ type: 'item.removed', id: OPENING })
    expect(after(without, { type: 'item.next' }).current?.item).toBe(BREAKOUT)
  })

  test('L23 after the last item there is no next, and it goes on', () => {
    expect(asked(room(started(BREAKOUT)), { type: 'item.next' })).toMatchObject({ refused: 'conflict' })
  })

  test('L24 the clock is extended, paused and resumed without losing time', () => {
    const running = room(started(OPENING))
    expect(after(running, { type: 'timer.extend', minutes: 5 }).current?.timer).toEqual({
      kind: 'running',
      endsAt: NOW + 6 * 60_000,
    })
    const paused = after(running, { type: 'timer.pause' })
    expect(paused.current?.timer).toEqual({ kind: 'paused', leftMs: 60_000 })
    expect(asked(paused, { type: 'timer.pause' })).toEqual([])
    expect(after(after(paused, { type: 'timer.extend', minutes: 1 }), { type: 'timer.resume' }).current?.timer).toEqual({
      kind: 'running',
      endsAt: NOW + 2 * 60_000,
    })
    expect(asked(running, { type: 'timer.resume' })).toEqual([])
  })

  test('L24 without a current item there is no clock to change', () => {
    for (const command of [
      { type: 'timer.extend', minutes: 1 },
      { type: 'timer.pause' },
      { type: 'timer.resume' },
      { type: 'item.end' },
    ] as const) {
      expect(asked(room(), command)).toMatchObject({ refused: 'conflict' })
    }
  })

  test('L24 no clock is more than a day off', () => {
    let state = room(started(OPENING))
    for (let hours = 0; hours < 22; hours += 2) state = after(state, { type: 'timer.extend', minutes: 120 })
    state = after(state, { type: 'timer.extend', minutes: 118 })
    expect(asked(state, { type: 'timer.extend', minutes: 1 })).not.toHaveProperty('refused')
    expect(asked(state, { type: 'timer.extend', minutes: 2 })).toMatchObject({ refused: 'conflict' })
  })
})

describe('groups', () => {
  test('L25 a new group is last, empty, open, and in the first colour that nobody has', () => {
    expect(after(room(), { type: 'group.add', name: 'Media' }).groups.at(-1)).toEqual({
      id: 'new',
      name: 'Media',
      colour: 3,
      questions: [],
      focus: [],
      locked: false,
      removed: false,
    })
  })

  test('L25 when all colours are in use, the rarest comes again, and never the one of the plenary', () => {
    let state = room()
    for (let n = 0; n < 2 * GROUP_COLOURS; n++) {
      const made = decide(state, FACILITATOR, { type: 'group.add', name: `G${n}` }, { now: NOW, newId: () => `g${n}` })
      if ('refused' in made) throw new Error(made.detail)
      state = fold(made, state)
    }
    const colours = state.groups.slice(1).map(({ colour }) => colour)
    const uses = Array.from({ length: GROUP_COLOURS }, (_, colour) => colours.filter((each) => each === colour).length)
    expect(uses[0]).toBe(0)
    expect(Math.max(...uses.slice(1)) - Math.min(...uses.slice(1))).toBeLessThanOrEqual(1)
  })

  test('L25 the plenary is always there and comes first', () => {
    for (const command of [
      { type: 'group.remove', id: PLENARY },
      { type: 'group.move', id: PLENARY, before: null },
      { type: 'group.move', id: TARGETS, before: PLENARY },
    ] as const) {
      expect(asked(room(), command)).toMatchObject({ refused: 'conflict' })
    }
    expect(after(room(), { type: 'group.move', id: TARGETS, before: RISKS }).groups.map(({ id }) => id)).toEqual([
      PLENARY,
      TARGETS,
      RISKS,
    ])
  })

  test('L21 people of a removed group keep their place in it, so that restoring it restores everything', () => {
    const removed = after(room(), { type: 'group.remove', id: RISKS })
    expect(removed.participants).toEqual(room().participants)
    expect(after(removed, { type: 'group.restore', id: RISKS })).toEqual({ ...room(), seq: removed.seq + 1 })
  })

  test('L26 a removed group leaves the stage, and cannot be put on it', () => {
    const shown = room({ type: 'stage.set', stage: { show: 'notes', group: RISKS, scroll: 0 } })
    const removed = after(shown, { type: 'group.remove', id: RISKS })
    expect(removed.stage).toEqual({ show: 'agenda' })
    expect(
      asked(removed, { type: 'stage.show', stage: { show: 'plan', group: RISKS, section: 'aim', scroll: 0 } }),
    ).toMatchObject({
      refused: 'not-found',
    })
    expect(after(shown, { type: 'group.remove', id: TARGETS }).stage).toEqual(shown.stage)
  })

  test('L27 one group is locked, or all, and what is so already changes nothing', () => {
    const one = after(room(), { type: 'lock.set', group: RISKS, locked: true })
    expect(one.groups.filter(({ locked }) => locked).map(({ id }) => id)).toEqual([RISKS])
    const all = after(one, { type: 'lock.set', group: null, locked: true })
    expect(all.groups.every(({ locked }) => locked)).toBe(true)
    expect(asked(all, { type: 'lock.set', group: null, locked: true })).toEqual([])
  })

  test('L28 questions belong to breakout items', () => {
    expect(asked(room(), { type: 'question.add', group: RISKS, item: OPENING, text: 'Why?' })).toMatchObject({
      refused: 'conflict',
    })
    expect(
      after(room(), { type: 'question.add', group: TARGETS, item: BREAKOUT, text: 'Who?' }).groups.at(-1)?.questions,
    ).toEqual([{ id: 'new', item: BREAKOUT, text: 'Who?' }])
    expect(asked(room(), { type: 'question.change', group: RISKS, id: questionId.parse('nowhere'), text: 'x' })).toMatchObject({
      refused: 'not-found',
    })
  })

  test('L28 a removed question comes back with its id, and only once', () => {
    const question = { id: FIRST_QUESTION, item: BREAKOUT, text: 'What can go wrong?' }
    const removed = after(room(), { type: 'question.remove', group: RISKS, id: FIRST_QUESTION })
    const restored = after(removed, { type: 'question.restore', group: RISKS, question })
    expect(restored.groups).toEqual(room().groups)
    expect(asked(restored, { type: 'question.restore', group: TARGETS, question })).toMatchObject({ refused: 'conflict' })
  })
})

describe('people', () => {
  test('L29 a participant changes their own name and organisation', () => {
    const changed = after(room(), { type: 'profile.change', name: 'Ana', organisation: 'WCO' }, MEMBER)
    expect(changed.participants.find(({ id }) => id === idOf('member'))).toMatchObject({ name: 'Ana', organisation: 'WCO' })
    expect(changed.participants.filter(({ name }) => name === 'Ana')).toHaveLength(1)
  })

  test('L29 a participant moves to a group that exists, and not to the plenary', () => {
    const removed = room({ type: 'group.removed', id: TARGETS })
    expect(
      after(room(), { type: 'profile.move', group: TARGETS }, MEMBER).participants.find(({ id }) => id === idOf('member'))?.group,
    ).toBe(TARGETS)
    expect(asked(room(), { type: 'profile.move', group: PLENARY }, MEMBER)).toMatchObject({ refused: 'conflict' })
    expect(asked(removed, { type: 'profile.move', group: TARGETS }, MEMBER)).toMatchObject({ refused: 'not-found' })
    expect(asked(room(), { type: 'person.move', id: idOf('member'), group: groupId.parse('nowhere') })).toMatchObject({
      refused: 'not-found',
    })
  })

  test('L30 a change of role keeps the group', () => {
    const observer = after(room(), { type: 'person.role', id: idOf('member'), role: 'observer' })
    expect(observer.participants.find(({ id }) => id === idOf('member'))).toMatchObject({ role: 'observer', group: RISKS })
  })

  test('L30 a display stays a display and belongs to no group', () => {
    expect(asked(room(), { type: 'person.role', id: idOf('display'), role: 'facilitator' })).toMatchObject({
      refused: 'conflict',
    })
    expect(asked(room(), { type: 'person.move', id: idOf('display'), group: RISKS })).toMatchObject({ refused: 'conflict' })
  })

  test('L31 the last facilitator cannot step down or remove themselves; an organiser may do it', () => {
    const demote = { type: 'person.role', id: idOf('facilitator'), role: 'member' } as const
    const remove = { type: 'person.remove', id: idOf('facilitator') } as const
    const second = room({ type: 'participant.joined', participant: person('second', 'facilitator') })
    const removedSecond = fold([{ type: 'participant.removed', id: participantId.parse('second') }], second)
    for (const command of [demote, remove]) {
      expect(asked(room(), command)).toMatchObject({ refused: 'conflict' })
      expect(asked(removedSecond, command)).toMatchObject({ refused: 'conflict' })
      expect(asked(second, command)).toHaveLength(1)
      expect(asked(room(), command, { kind: 'organiser' })).toHaveLength(1)
    }
  })

  test('L31 a removed participant can be neither moved nor given a role', () => {
    const removed = room({ type: 'participant.removed', id: idOf('member') })
    expect(asked(removed, { type: 'person.move', id: idOf('member'), group: TARGETS })).toMatchObject({ refused: 'not-found' })
    expect(asked(removed, { type: 'person.role', id: idOf('member'), role: 'facilitator' })).toMatchObject({
      refused: 'not-found',
    })
    expect(asked(removed, { type: 'person.remove', id: idOf('member') })).toEqual([])
  })
})

describe('notices', () => {
  test('L32 a notice has the id and the time of the server, and goes to everyone or to a group that exists', () => {
    expect(asked(room(), { type: 'notice.send', text: 'Coffee', group: null })).toEqual([
      { type: 'notice.sent', notice: { id: noticeId.parse('new'), text: 'Coffee', group: null, at: NOW } },
    ])
    const removed = room({ type: 'group.removed', id: RISKS })
    expect(asked(removed, { type: 'notice.send', text: 'Coffee', group: RISKS })).toMatchObject({ refused: 'not-found' })
  })
})
