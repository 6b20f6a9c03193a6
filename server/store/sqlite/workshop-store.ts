import * as z from 'zod/mini'
import { type InvitationKey, invitationKey } from '../../../shared/api.ts'
import { participantId, type WorkshopId, workshopId } from '../../../shared/ids.ts'
import { type LiveEvent, liveEvent, type NumberedEvent } from '../../../shared/live/events.ts'
import type { StoredInvitation, StoredSession, WhichSessions, WorkshopStore } from '../workshop-store.ts'
import type { Database } from './database.ts'

const workshopRow = z.object({ id: workshopId, createdAt: z.int() })
const eventRow = z.object({ seq: z.int(), at: z.int(), event: z.string() })
const invitationRow = z.object({ workshop: workshopId, key: invitationKey, code: z.string() })
const sessionRow = z.object({
  tokenHash: z.string(),
  workshop: workshopId,
  participant: participantId,
  use: z.enum(['person', 'display', 'program']),
  invitation: invitationKey,
  createdAt: z.int(),
  expiresAt: z.nullable(z.int()),
})
const hashRow = z.object({ tokenHash: z.string() })
const lastSeenRow = z.object({ id: participantId, at: z.int() })
const lastSeq = z.object({ seq: z.nullable(z.int()) })

/** The workshops of one SQLite file; statements are prepared once. */
export function createWorkshopStore(database: Database): WorkshopStore {
  const events = eventsOf(database)
  return {
    ...workshopsOf(database, events.insert),
    ...events.store,
    ...invitationsOf(database),
    ...sessionsOf(database),
    ...lastSeenOf(database),
  }
}

type Insert = (workshop: WorkshopId, numbered: NumberedEvent) => void

function workshopsOf(database: Database, insertEvent: Insert): Pick<WorkshopStore, 'create' | 'list' | 'delete'> {
  const insert = database.prepare('INSERT INTO workshops (id, created_at) VALUES (?, ?)')
  const insertInvitation = database.prepare('INSERT INTO invitations (workshop, "key", code) VALUES (?, ?, ?)')
  const all = database.prepare('SELECT id, created_at AS createdAt FROM workshops ORDER BY created_at DESC, id')
  const remove = database.prepare('DELETE FROM workshops WHERE id = ?')
  // Documents may outlive no workshop, but are made without asking whether it is there: no foreign key leads to it.
  const removeDocuments = database.prepare('DELETE FROM documents WHERE workshop = ?')
  const removeAll = database.transaction((workshop: WorkshopId) => {
    removeDocuments.run(workshop)
    remove.run(workshop)
  })
  return {
    create: database.transaction(
      (workshop: WorkshopId, first: LiveEvent, invitations: readonly StoredInvitation[], at: number) => {
        insert.run(workshop, at)
        insertEvent(workshop, { seq: 1, at, event: first })
        for (const { key, code } of invitations) insertInvitation.run(workshop, key, code)
      },
    ),
    list: () => z.array(workshopRow).parse(all.all()),
    delete: (workshop) => {
      removeAll(workshop)
      // The write-ahead log still holds what was written there.
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}

function eventsOf(database: Database): { insert: Insert; store: Pick<WorkshopStore, 'events' | 'appendEvents'> } {
  const insertRow = database.prepare('INSERT INTO events (workshop, seq, at, event) VALUES (?, ?, ?, ?)')
  const later = database.prepare('SELECT seq, at, event FROM events WHERE workshop = ? AND seq > ? ORDER BY seq')
  const last = database.prepare('SELECT max(seq) AS seq FROM events WHERE workshop = ?')
  const insert: Insert = (workshop, { seq, at, event }) => void insertRow.run(workshop, seq, at, JSON.stringify(event))
  return {
    insert,
    store: {
      events: (workshop, after) =>
        z
          .array(eventRow)
          .parse(later.all(workshop, after))
          .map(({ seq, at, event }) => ({ seq, at, event: liveEvent.parse(JSON.parse(event)) })),
      appendEvents: database.transaction((workshop: WorkshopId, after: number, at: number, added: readonly LiveEvent[]) => {
        const { seq } = lastSeq.parse(last.get(workshop))
        if (seq !== after) throw new Error(`the last event of workshop ${workshop} is ${seq}, not ${after}`)
        const numbered = added.map((event, index) => ({ seq: after + index + 1, at, event }))
        for (const each of numbered) insert(workshop, each)
        return numbered
      }),
    },
  }
}

function invitationsOf(database: Database): Pick<WorkshopStore, 'invitations' | 'setInvitation' | 'findInvitation'> {
  const ofWorkshop = database.prepare('SELECT workshop, "key", code FROM invitations WHERE workshop = ? ORDER BY "key"')
  const byCode = database.prepare('SELECT workshop, "key", code FROM invitations WHERE code = ?')
  const set = database.prepare(
    'INSERT INTO invitations (workshop, "key", code) VALUES (?, ?, ?) ON CONFLICT (workshop, "key") DO UPDATE SET code = excluded.code',
  )
  return {
    invitations: (workshop) =>
      z
        .array(invitationRow)
        .parse(ofWorkshop.all(workshop))
        .map(({ key, code }) => ({ key, code })),
    setInvitation: (workshop: WorkshopId, key: InvitationKey, code: string) => void set.run(workshop, key, code),
    findInvitation: (code) => {
      const row = byCode.get(code)
      if (row === undefined) return null
      const { workshop, key } = invitationRow.parse(row)
      return { workshop, key }
    },
  }
}

function sessionsOf(database: Database): Pick<WorkshopStore, 'addSession' | 'findSession' | 'forgetExpired' | 'endSessions'> {
  const insert = database.prepare(
    `INSERT INTO sessions (token_hash, workshop, participant, "use", invitation, created_at, expires_at)
     VALUES (@tokenHash, @workshop, @participant, @use, @invitation, @createdAt, @expiresAt)`,
  )
  const find = database.prepare(
    `SELECT token_hash AS tokenHash, workshop, participant, "use", invitation, created_at AS createdAt, expires_at AS expiresAt
     FROM sessions WHERE token_hash = ?`,
  )
  const forgetExpired = database.prepare('DELETE FROM sessions WHERE expires_at < ?')
  const returning = 'RETURNING token_hash AS tokenHash'
  const endOne = database.prepare(`DELETE FROM sessions WHERE token_hash = ? ${returning}`)
  const endInvited = database.prepare(`DELETE FROM sessions WHERE workshop = ? AND invitation = ? ${returning}`)
  const endOwn = database.prepare(`DELETE FROM sessions WHERE workshop = ? AND participant = ? ${returning}`)
  const end = (which: WhichSessions): unknown[] => {
    if ('tokenHash' in which) return endOne.all(which.tokenHash)
    return 'invitation' in which
      ? endInvited.all(which.workshop, which.invitation)
      : endOwn.all(which.workshop, which.participant)
  }
  return {
    addSession: (session: StoredSession) => void insert.run(session),
    findSession: (tokenHash) => {
      const row = find.get(tokenHash)
      return row === undefined ? null : sessionRow.parse(row)
    },
    forgetExpired: (now) => void forgetExpired.run(now),
    endSessions: (which) =>
      z
        .array(hashRow)
        .parse(end(which))
        .map(({ tokenHash }) => tokenHash),
  }
}

function lastSeenOf(database: Database): Pick<WorkshopStore, 'setLastSeen' | 'lastSeen'> {
  const set = database.prepare(
    'INSERT INTO last_seen (workshop, participant, at) VALUES (?, ?, ?) ON CONFLICT (workshop, participant) DO UPDATE SET at = excluded.at',
  )
  const ofWorkshop = database.prepare('SELECT participant AS id, at FROM last_seen WHERE workshop = ?')
  return {
    setLastSeen: (workshop, participant, at) => void set.run(workshop, participant, at),
    lastSeen: (workshop) => z.array(lastSeenRow).parse(ofWorkshop.all(workshop)),
  }
}
