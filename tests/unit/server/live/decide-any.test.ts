import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commander } from '../../../../server/live/commander.ts'
import { decide } from '../../../../server/live/decide.ts'
import { PLENARY } from '../../../../shared/ids.ts'
import { type LiveEvent, liveEvent } from '../../../../shared/live/events.ts'
import { type LiveState, liveState } from '../../../../shared/live/state.ts'
import { anyCommand, type CommandIn } from '../../../support/any-command.ts'
import { EVERY_ROLE, fold, room } from '../../../support/rooms-in-words.ts'

const SEED = 20261124
const commanders: Commander[] = [{ kind: 'organiser' }, ...EVERY_ROLE.map(({ id }) => ({ kind: 'participant' as const, id }))]
const someCommands = fc.array(fc.tuple(fc.constantFrom(...commanders), anyCommand), { maxLength: 60 })

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

type Look = (step: { readonly state: LiveState; readonly before: LiveState; readonly events: readonly LiveEvent[] }) => void

/** Gives the commands one after the other, and shows each step on the way. */
function play(commands: readonly (readonly [Commander, CommandIn])[], look: Look): void {
  let before = frozen(room())
  commands.forEach(([commander, command], n) => {
    let made = 0
    const moment = { now: 1_800_000_000_000 + n * 1000, newId: () => `n${n}x${made++}` }
    const events = decide(before, commander, command(before), moment)
    if ('refused' in events) return
    const state = frozen(fold(events, before))
    look({ state, before, events })
    before = state
  })
}

function holds(look: Look): void {
  fc.assert(
    fc.property(someCommands, (commands) => play(commands, look)),
    { seed: SEED, numRuns: 150 },
  )
}

test('L33 whatever is commanded, the room is one that clients can parse, and so is each event', () => {
  holds(({ state, events }) => {
    expect(liveState.parse(state)).toEqual(state)
    for (const event of events) expect(liveEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event)
  })
})

test('L25 whatever is commanded, the plenary is there and first', () => {
  holds(({ state }) => expect(state.groups[0]).toMatchObject({ id: PLENARY, removed: false }))
})

test('L21 whatever is commanded, no item, group or participant ever leaves the room', () => {
  holds(({ state, before }) => {
    for (const list of ['items', 'groups', 'participants'] as const) {
      const ids = new Set<string>(state[list].map(({ id }) => id))
      expect(ids.size).toBe(state[list].length)
      expect(before[list].filter(({ id }) => !ids.has(id))).toEqual([])
    }
  })
})

test('L26 whatever is commanded, the current item and the group on the stage are not removed', () => {
  holds(({ state: { current, items, stage, groups } }) => {
    if (current !== null) expect(items.find(({ id }) => id === current.item)?.removed).toBe(false)
    if ('group' in stage) expect(groups.find(({ id }) => id === stage.group)?.removed).toBe(false)
  })
})
