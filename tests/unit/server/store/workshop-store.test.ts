import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../../server/store/sqlite/database.ts'
import { createWorkshopStore } from '../../../../server/store/sqlite/workshop-store.ts'
import type { StoredSession, WorkshopStore } from '../../../../server/store/workshop-store.ts'
import { workshopId } from '../../../../shared/ids.ts'
import type { LiveEvent } from '../../../../shared/live/events.ts'
import { created, idOf, RISKS } from '../../../support/rooms-in-words.ts'

const HERE = workshopId.parse('here')
const THERE = workshopId.parse('there')
const AT = 1_800_000_000_000

let folder: string
let database: Database
let store: WorkshopStore

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-store-'))
  open()
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(): void {
  database = openDatabase(join(folder, 'plenary.db'))
  store = createWorkshopStore(database)
}

function reopen(): void {
  database.close()
  open()
}

const rename = (name: string): LiveEvent => ({ type: 'group.renamed', id: RISKS, name })

function session(tokenHash: string, changes: Partial<StoredSession> = {}): StoredSession {
  return {
    tokenHash,
    workshop: HERE,
    participant: idOf('member'),
    use: 'person',
    invitation: 'join',
    createdAt: AT,
    expiresAt: null,
    ...changes,
  }
}

describe('workshops and their events', () => {
  test('a workshop begins with its first event and its invitations', () => {
    store.create(HERE, created(HERE), [{ key: 'join', code: 'ABCDEFGH' }], AT)
    reopen()
    expect(store.events(HERE, 0)).toEqual([{ seq: 1, at: AT, event: created(HERE) }])
    expect(store.invitations(HERE)).toEqual([{ key: 'join', code: 'ABCDEFGH' }])
  })

  test('a workshop that cannot be made leaves nothing behind', () => {
    store.create(HERE, created(HERE), [{ key: 'join', code: 'ABCDEFGH' }], AT)
    expect(() => store.create(THERE, created(THERE), [{ key: 'join', code: 'ABCDEFGH' }], AT)).toThrow()
    expect(store.list().map(({ id }) => id)).toEqual([HERE])
    expect(store.events(THERE, 0)).toEqual([])
  })

  test('the newest workshop is listed first', () => {
    store.create(HERE, created(HERE), [], AT)
    store.create(THERE, created(THERE), [], AT + 1)
    expect(store.list()).toEqual([
      { id: THERE, createdAt: AT + 1 },
      { id: HERE, createdAt: AT },
    ])
  })

  test('events are numbered without gaps, kept in order, and read from any number on', () => {
    store.create(HERE, created(HERE), [], AT)
    expect(store.appendEvents(HERE, 1, AT + 1, [rename('A'), rename('B')]).map(({ seq }) => seq)).toEqual([2, 3])
    expect(store.appendEvents(HERE, 3, AT + 2, [rename('C')]).map(({ seq }) => seq)).toEqual([4])
    reopen()
    expect(store.events(HERE, 2)).toEqual([
      { seq: 3, at: AT + 1, event: rename('B') },
      { seq: 4, at: AT + 2, event: rename('C') },
    ])
  })

  test('events that follow another number than the last are not stored, nor are those of an unknown workshop', () => {
    store.create(HERE, created(HERE), [], AT)
    store.appendEvents(HERE, 1, AT, [rename('A')])
    expect(() => store.appendEvents(HERE, 1, AT, [rename('B')])).toThrow(/last event/)
    expect(() => store.appendEvents(HERE, 3, AT, [rename('B')])).toThrow(/last event/)
    expect(() => store.appendEvents(THERE, 0, AT, [rename('B')])).toThrow(/last event/)
    expect(store.events(HERE, 1).map(({ event }) => event)).toEqual([rename('A')])
  })

  test('a row that is no event of ours is not served as one', () => {
    store.create(HERE, created(HERE), [], AT)
    database
      .prepare('INSERT INTO events (workshop, seq, at, event) VALUES (?, 2, ?, ?)')
      .run(HERE, AT, '{"type":"room.exploded"}')
    expect(() => store.events(HERE, 0)).toThrow()
  })

  test('deleting a workshop takes everything with it, and nothing of another', () => {
    for (const [workshop, code] of [
      [HERE, 'AAAAAAAA'],
      [THERE, 'BBBBBBBB'],
    ] as const) {
      store.create(workshop, created(workshop), [{ key: 'join', code }], AT)
      store.addSession(session(`hash of ${workshop}`, { workshop }))
      store.setLastSeen(workshop, idOf('member'), AT)
      database.prepare('INSERT INTO documents (workshop, "group", kind, epoch) VALUES (?, ?, ?, 1)').run(workshop, RISKS, 'plan')
      database
        .prepare('INSERT INTO updates (document, epoch, at, bytes) VALUES (last_insert_rowid(), 1, ?, ?)')
        .run(AT, Buffer.from('x'))
    }
    store.delete(HERE)
    store.delete(workshopId.parse('nowhere'))
    for (const table of ['workshops', 'events', 'invitations', 'sessions', 'last_seen', 'documents', 'updates']) {
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(1)
    }
    expect(store.findInvitation('BBBBBBBB')).toEqual({ workshop: THERE, key: 'join' })
    expect(store.findInvitation('AAAAAAAA')).toBeNull()
  })
})

describe('invitations', () => {
  test('a renewed code replaces the old one', () => {
    store.create(HERE, created(HERE), [{ key: 'join', code: 'AAAAAAAA' }], AT)
    store.setInvitation(HERE, 'join', 'BBBBBBBB')
    store.setInvitation(HERE, `group:${RISKS}`, 'CCCCCCCC')
    expect(store.findInvitation('AAAAAAAA')).toBeNull()
    expect(store.findInvitation('CCCCCCCC')).toEqual({ workshop: HERE, key: `group:${RISKS}` })
    expect(
      store
        .invitations(HERE)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['BBBBBBBB', 'CCCCCCCC'])
  })

  test('no two invitations have the same code', () => {
    store.create(HERE, created(HERE), [{ key: 'join', code: 'AAAAAAAA' }], AT)
    expect(() => store.setInvitation(HERE, 'observer', 'AAAAAAAA')).toThrow()
    expect(store.invitations(HERE)).toEqual([{ key: 'join', code: 'AAAAAAAA' }])
  })
})

describe('sessions', () => {
  beforeEach(() => store.create(HERE, created(HERE), [], AT))

  test('a session is found by the hash of its token, as it was', () => {
    const one = session('one', { use: 'program', expiresAt: AT + 1 })
    store.addSession(one)
    reopen()
    expect(store.findSession('one')).toEqual(one)
    expect(store.findSession('two')).toBeNull()
  })

  test('sessions end one by one, by invitation, or by participant', () => {
    store.addSession(session('one'))
    store.addSession(session('two', { invitation: 'observer' }))
    store.addSession(session('three', { invitation: 'observer', participant: idOf('observer') }))
    store.addSession(session('four', { participant: idOf('rapporteur') }))
    expect(store.endSessions({ tokenHash: 'one' })).toEqual(['one'])
    expect(store.endSessions({ tokenHash: 'one' })).toEqual([])
    expect(store.endSessions({ workshop: HERE, invitation: 'observer' }).toSorted()).toEqual(['three', 'two'])
    expect(store.endSessions({ workshop: THERE, participant: idOf('rapporteur') })).toEqual([])
    expect(store.endSessions({ workshop: HERE, participant: idOf('rapporteur') })).toEqual(['four'])
  })

  test('the last moment of a participant replaces the one before', () => {
    store.setLastSeen(HERE, idOf('member'), AT)
    store.setLastSeen(HERE, idOf('member'), AT + 5)
    expect(store.lastSeen(HERE)).toEqual([{ id: idOf('member'), at: AT + 5 }])
  })
})
