import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Edits, follow, NO_EDITS, type SaveEvent, type SaveState, saveStateOf } from '../../../../client/sync/save-state.ts'

type Kind = SaveState['kind']
type EventName = 'loaded' | 'edited' | 'kept' | 'keep-failed' | 'connected' | 'sent' | 'receipt' | 'refused' | 'disconnected'

const START = follow(NO_EDITS, { type: 'loaded', edits: 0 })

const EVENTS: Record<EventName, SaveEvent> = {
  loaded: { type: 'loaded', edits: 1 },
  edited: { type: 'edited' },
  kept: { type: 'kept', upTo: Number.POSITIVE_INFINITY },
  'keep-failed': { type: 'keep-failed' },
  connected: { type: 'connected' },
  sent: { type: 'sent', upTo: Number.POSITIVE_INFINITY },
  receipt: { type: 'receipt', upTo: 1 },
  refused: { type: 'refused', code: 'locked' },
  disconnected: { type: 'disconnected' },
}

/** How each state comes about, and what each event makes of it. A state or an event more does not compile until decided. */
const TABLE: Record<string, { readonly after: readonly EventName[]; readonly next: Record<EventName, Kind> }> = {
  'nothing written, no line': {
    after: [],
    next: {
      loaded: 'device',
      edited: 'unkept',
      kept: 'saved',
      'keep-failed': 'saved',
      connected: 'saved',
      sent: 'saved',
      receipt: 'saved',
      refused: 'refused',
      disconnected: 'saved',
    },
  },
  'in this page only': {
    after: ['edited'],
    next: {
      loaded: 'unkept',
      edited: 'unkept',
      kept: 'device',
      'keep-failed': 'unkept',
      connected: 'unkept',
      sent: 'unkept',
      receipt: 'unkept',
      refused: 'refused',
      disconnected: 'unkept',
    },
  },
  'on this device': {
    after: ['edited', 'kept'],
    next: {
      loaded: 'device',
      edited: 'unkept',
      kept: 'device',
      'keep-failed': 'unkept',
      connected: 'device',
      sent: 'device',
      receipt: 'device',
      refused: 'refused',
      disconnected: 'device',
    },
  },
  'found on this device': {
    after: ['loaded'],
    next: {
      loaded: 'device',
      edited: 'unkept',
      kept: 'device',
      'keep-failed': 'unkept',
      connected: 'device',
      sent: 'device',
      receipt: 'device',
      refused: 'refused',
      disconnected: 'device',
    },
  },
  'connected, not sent': {
    after: ['edited', 'kept', 'connected'],
    next: {
      loaded: 'device',
      edited: 'unkept',
      kept: 'device',
      'keep-failed': 'unkept',
      connected: 'device',
      sent: 'sent',
      receipt: 'device',
      refused: 'refused',
      disconnected: 'device',
    },
  },
  sent: {
    after: ['edited', 'kept', 'connected', 'sent'],
    next: {
      loaded: 'device',
      edited: 'unkept',
      kept: 'sent',
      'keep-failed': 'sent',
      connected: 'device',
      sent: 'sent',
      receipt: 'saved',
      refused: 'refused',
      disconnected: 'device',
    },
  },
  saved: {
    after: ['edited', 'kept', 'connected', 'sent', 'receipt'],
    next: {
      loaded: 'device',
      edited: 'unkept',
      kept: 'saved',
      'keep-failed': 'saved',
      connected: 'saved',
      sent: 'saved',
      receipt: 'saved',
      refused: 'refused',
      disconnected: 'saved',
    },
  },
  refused: {
    after: ['edited', 'kept', 'connected', 'sent', 'refused'],
    next: {
      loaded: 'refused',
      edited: 'refused',
      kept: 'refused',
      'keep-failed': 'refused',
      connected: 'device',
      sent: 'refused',
      receipt: 'saved',
      refused: 'refused',
      disconnected: 'refused',
    },
  },
}

describe.each(Object.entries(TABLE))('%s', (_name, { after, next }) => {
  test.each(Object.entries(next))('%s: %s', (name, kind) => {
    const event = Object.values(EVENTS).find(({ type }) => type === name)
    if (event === undefined) throw new Error(name)
    const before = after.reduce<Edits>((state, each) => follow(state, EVENTS[each]), START)
    expect(saveStateOf(follow(before, event)).kind).toBe(kind)
  })
})

test('nothing is called saved before it is known what this device holds', () => {
  expect(saveStateOf(NO_EDITS)).toEqual({ kind: 'device', edits: 0 })
  expect(saveStateOf(START)).toEqual({ kind: 'saved' })
})

test('the number of edits under way is told', () => {
  const twoOfThree: SaveEvent[] = [EVENTS.edited, EVENTS.edited, EVENTS.edited, EVENTS.connected, EVENTS.sent, EVENTS.receipt]
  expect(saveStateOf(twoOfThree.reduce(follow, START))).toEqual({ kind: 'sent', edits: 2 })
})

test("a receipt for more than was sent on this connection is nobody's", () => {
  const late: SaveEvent[] = [EVENTS.edited, EVENTS.connected, EVENTS.sent, EVENTS.disconnected, EVENTS.connected, EVENTS.receipt]
  expect(saveStateOf(late.reduce(follow, START)).kind).not.toBe('saved')
})

const upTo = fc.nat({ max: 8 })
const anyEvent: fc.Arbitrary<SaveEvent> = fc.oneof(
  fc.record({ type: fc.constant('loaded' as const), edits: fc.nat({ max: 3 }) }),
  fc.record({ type: fc.constantFrom('edited' as const, 'keep-failed' as const, 'connected' as const, 'disconnected' as const) }),
  fc.record({ type: fc.constantFrom('kept' as const, 'sent' as const, 'receipt' as const), upTo }),
  fc.record({ type: fc.constant('refused' as const), code: fc.constant('locked' as const) }),
)

test('whatever happens: never "saved" while an edit lacks a receipt, never "on this device" while one is not kept', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state = NO_EDITS
      /** Of each edit, by its number: what is known of it, kept apart from the code under test. */
      const receipts = new Set<number>()
      const kept = new Set<number>()
      const sentNow = new Set<number>()
      let made = 0
      const all = () => Array.from({ length: made }, (_, index) => index + 1)
      for (const event of events) {
        if (event.type === 'loaded') for (let left = event.edits; left > 0; left--) kept.add(++made)
        if (event.type === 'edited') made += 1
        if (event.type === 'kept') for (const edit of all()) if (edit <= event.upTo) kept.add(edit)
        if (event.type === 'keep-failed') kept.clear()
        if (event.type === 'connected' || event.type === 'disconnected') sentNow.clear()
        if (event.type === 'sent' && state.link.kind === 'connected')
          for (const edit of all()) if (edit <= event.upTo) sentNow.add(edit)
        if (event.type === 'receipt') for (const edit of all()) if (edit <= event.upTo && sentNow.has(edit)) receipts.add(edit)
        state = follow(state, event)
        const { kind } = saveStateOf(state)
        if (kind === 'saved') expect(all().filter((edit) => !receipts.has(edit))).toEqual([])
        if (kind === 'device') expect(all().filter((edit) => !receipts.has(edit) && !kept.has(edit))).toEqual([])
        if (kind === 'sent') expect(all().filter((edit) => !receipts.has(edit) && !sentNow.has(edit))).toEqual([])
      }
    }),
    { seed: 20180109, numRuns: 1000 },
  )
})
