// STUB owner: A
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Caller } from '../access/actor.ts'
import type { Log } from '../log.ts'
import type { Rooms } from './rooms.ts'

export interface SyncUpgradeParts {
  readonly rooms: Rooms
  /** Checks the Origin too. Reads cookies, `?as=display`, `?token=` and the Authorization header. */
  readonly callerOf: (request: IncomingMessage, workshop: WorkshopId) => Caller | Refusal
  readonly log: Log
}

/** Answers upgrades at `/sync/<document name>`; refuses with a WebSocket close code after accepting, or an HTTP status. */
export function createSyncUpgrade(parts: SyncUpgradeParts): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  throw new Error(`stub ${typeof parts}`)
}
