import { expect, test } from 'vitest'
import { leastSafe } from '../../../../client/features/saving/worst.ts'
import type { SessionState } from '../../../../client/sync/document-session.ts'
import type { SaveState } from '../../../../client/sync/save-state.ts'

function states(...saves: SaveState[]): SessionState[] {
  return saves.map((save) => ({ ready: true, connection: 'online', save }))
}

test('of several documents the least safe state is told, with the edits of all', () => {
  expect(leastSafe(states({ kind: 'saved' }, { kind: 'sent', edits: 2 }))).toEqual({ kind: 'sent', edits: 2, away: false })
  expect(leastSafe(states({ kind: 'device', edits: 3 }, { kind: 'sent', edits: 2 }))).toEqual({
    kind: 'device',
    edits: 5,
    away: false,
  })
  expect(leastSafe(states({ kind: 'refused', edits: 1, code: 'locked' }, { kind: 'unkept', edits: 2 }))).toMatchObject({
    kind: 'refused',
    edits: 3,
  })
})

test('who may not write any more, and has nothing under way, is not told of a refusal', () => {
  expect(leastSafe(states({ kind: 'refused', edits: 0, code: 'not-allowed' }))).toMatchObject({ kind: 'saved', edits: 0 })
  expect(leastSafe(states({ kind: 'refused', edits: 1, code: 'not-allowed' }))).toMatchObject({ kind: 'refused', edits: 1 })
  expect(leastSafe(states({ kind: 'refused', edits: 0, code: 'removed' }))).toMatchObject({ kind: 'refused' })
})

test('one document that cannot reach the server is away', () => {
  const away: SessionState = { ready: true, connection: 'offline', save: { kind: 'saved' } }
  expect(leastSafe([...states({ kind: 'saved' }), away])).toEqual({ kind: 'saved', edits: 0, away: true })
})

test('nothing open is nothing to worry about', () => {
  expect(leastSafe([])).toEqual({ kind: 'saved', edits: 0, away: false })
})
