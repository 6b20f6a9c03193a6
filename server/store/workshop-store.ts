// STUB owner: B1. B2 uses invitations and sessions of it: keep these signatures.
import type { InvitationKey } from '../../shared/api.ts'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { LiveEvent, NumberedEvent } from '../../shared/live/events.ts'

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

export interface WorkshopStore {
  /** In one transaction: the workshop, its first event, its invitations. */
  create(workshop: WorkshopId, first: LiveEvent, invitations: readonly { key: InvitationKey; code: string }[], at: number): void
  /** The newest first. */
  list(): { readonly id: WorkshopId; readonly createdAt: number }[]
  /** With everything in it: events, invitations, sessions, documents. Unknown ids are fine. */
  delete(workshop: WorkshopId): void
  /** All events after `after`, in order; parsed. */
  events(workshop: WorkshopId, after: number): NumberedEvent[]
  /** Appends in one transaction; throws when `after` is not the last number stored. On disk when it returns. */
  appendEvents(workshop: WorkshopId, after: number, at: number, events: readonly LiveEvent[]): NumberedEvent[]

  invitations(workshop: WorkshopId): { readonly key: InvitationKey; readonly code: string }[]
  /** Adds or replaces the code of one key. */
  setInvitation(workshop: WorkshopId, key: InvitationKey, code: string): void
  findInvitation(code: string): { readonly workshop: WorkshopId; readonly key: InvitationKey } | null

  addSession(session: StoredSession): void
  findSession(tokenHash: string): StoredSession | null
  /** Ends them and answers their hashes. */
  endSessions(which: { readonly tokenHash: string } | { readonly workshop: WorkshopId; readonly invitation: InvitationKey } | { readonly workshop: WorkshopId; readonly participant: ParticipantId }): string[]

  setLastSeen(workshop: WorkshopId, participant: ParticipantId, at: number): void
  lastSeen(workshop: WorkshopId): { readonly id: ParticipantId; readonly at: number }[]
}
