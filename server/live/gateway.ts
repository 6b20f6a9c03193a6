// STUB owner: B1
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Overview } from '../../shared/live/channel.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Caller } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import type { LiveRooms } from './live-rooms.ts'

export interface GatewayParts {
  readonly rooms: LiveRooms
  readonly store: WorkshopStore
  /** Who asks, in the capacity the handshake names; refuses a foreign Origin. */
  readonly callerOf: (request: IncomingMessage, workshop: WorkshopId, as: 'person' | 'display' | 'organiser') => Caller | Refusal
  readonly overviewOf: (workshop: WorkshopId) => Overview
  readonly clock: Clock
  readonly log: Log
}

/** The live plane at `/live`. It attaches no listener to the HTTP server: the owner routes to it. */
export interface Gateway {
  handleRequest(request: IncomingMessage, response: ServerResponse): void
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells the connections of these sessions that they ended, and closes them. */
  endSessions(sessions: ReadonlySet<string>): void
  /** Closes the connections of a deleted workshop. */
  forget(workshop: WorkshopId): void
  close(): Promise<void>
}

export function createGateway(parts: GatewayParts): Gateway {
  throw new Error(`stub ${typeof parts}`)
}
export type { Server }
