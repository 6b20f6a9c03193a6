import type { InvitationKey } from '../../shared/api.ts'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { LiveEvent, NumberedEvent } from '../../shared/live/events.ts'

export interface StoredInvitation {
  readonly key: InvitationKey
  readonly code: string
}

export interface StoredSession {
  readonly tokenHash: string
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly use: 'person' | 'display' | 'program'
  readonly invitation: InvitationKey
  readonly createdAt: number
  /** Null: until it is ended. */
  readonly expiresAt: number | null
}

/** Which sessions: one, all that an invitation made, or all of a participant. */
export type WhichSessions =
  | { readonly tokenHash: string }
  | { readonly workshop: WorkshopId; readonly invitation: InvitationKey }
  | { readonly workshop: WorkshopId; readonly participant: ParticipantId }

/**
 * Workshops, the events of their rooms, their invitations and sessions. Each call is one transaction, on disk when it
 * returns; one that fails throws and leaves nothing behind. What comes out was parsed: a row that no longer has the
 * shape of the domain throws.
 */
export interface WorkshopStore {
  /** The workshop, its first event, its invitations. */
  create(workshop: WorkshopId, first: LiveEvent, invitations: readonly StoredInvitation[], at: number): void
  /** The newest first. */
  list(): { readonly id: WorkshopId; readonly createdAt: number }[]
  /** With everything in it: events, invitations, sessions, documents. Unknown ids are fine. */
  delete(workshop: WorkshopId): void
  /** All events after `after`, in order; none for an unknown workshop. */
  events(workshop: WorkshopId, after: number): NumberedEvent[]
  /** All or none; throws when `after` is not the last number stored, and for an unknown workshop. */
  appendEvents(workshop: WorkshopId, after: number, at: number, events: readonly LiveEvent[]): NumberedEvent[]

  invitations(workshop: WorkshopId): StoredInvitation[]
  /** Adds or replaces the code of one key; throws when another invitation has that code. */
  setInvitation(workshop: WorkshopId, key: InvitationKey, code: string): void
  findInvitation(code: string): { readonly workshop: WorkshopId; readonly key: InvitationKey } | null

  addSession(session: StoredSession): void
  /** Whether it has expired is for the caller to judge. */
  findSession(tokenHash: string): StoredSession | null
  /** Deletes those that expired before `now`. */
  forgetExpired(now: number): void
  /** Ends them and answers their hashes. */
  endSessions(which: WhichSessions): string[]

  setLastSeen(workshop: WorkshopId, participant: ParticipantId, at: number): void
  lastSeen(workshop: WorkshopId): { readonly id: ParticipantId; readonly at: number }[]
}
