// STUB owner: C
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import type { CommandAnswer, Overview, Presence } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { RefusalCode } from '../../shared/refusals.ts'
import type { Failure } from '../api/http.ts'

export type LiveAs = 'person' | 'display' | 'organiser'
export type LiveStatus = { readonly kind: 'connecting' | 'online' | 'offline' } | { readonly kind: 'ended'; readonly code: RefusalCode }

export interface LiveSnapshot {
  readonly status: LiveStatus
  /** The last known state, also from this device's store while the server is away; null before the first. */
  readonly state: LiveState | null
  readonly me: ParticipantId | null
  readonly presence: Presence
  readonly overview: Overview
}

/** The room as this device knows it. */
export interface LiveClient {
  readonly as: LiveAs
  getSnapshot(): LiveSnapshot
  subscribe(listener: () => void): () => void
  /** Sends with an id and repeats after a reconnection until answered; `offline` when it was not within 10 s. */
  command(command: Command): Promise<CommandAnswer | Failure>
  /** The server's time now, in ms since 1970, whatever this device's clock says. */
  now(): number
  close(): void
}

export function openLive(_options: { readonly workshop: WorkshopId; readonly as: LiveAs }): LiveClient {
  throw new Error('stub')
}
