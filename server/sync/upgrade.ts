import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { parseDocumentName } from '../../shared/documents/name.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import type { Caller } from '../access/actor.ts'
import type { Log } from '../log.ts'
import { closeCode } from '../refusal.ts'
import { FAILED } from './close-codes.ts'
import { type Connection, LARGEST_FRAME } from './connection.ts'
import type { Rooms } from './rooms.ts'
import type { Socket } from './socket.ts'
import { WsSocket } from './ws-socket.ts'

export interface SyncUpgradeParts {
  readonly rooms: Rooms
  /** Checks the Origin too. Reads cookies, `?as=display`, `?token=` and the Authorization header. */
  readonly callerOf: (request: IncomingMessage, workshop: WorkshopId) => Caller | Refusal
  readonly log: Log
}

/** `ws` cuts off at its limit with a code on which clients try again; a frame just over ours gets a code that says why. */
const CUT_OFF_AT = 2 * LARGEST_FRAME

/**
 * Answers upgrades at `/sync/<document name>`. Who is refused gets a WebSocket all the same, closed at once with a code
 * and a word that tell why: an HTTP status never reaches a page.
 */
export function createSyncUpgrade({
  rooms,
  callerOf,
  log,
}: SyncUpgradeParts): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: CUT_OFF_AT, clientTracking: false })

  function admit(request: IncomingMessage, socket: Socket): Connection | Refusal {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const document = parseDocumentName(url.pathname.replace(/^\/sync\//, ''))
    if (document === null) return refuse('not-found')
    const caller = callerOf(request, document.workshop)
    if (isRefusal(caller)) return caller
    return rooms.join(document, caller, { socket, receipts: url.searchParams.get('ack') === '1' })
  }

  /** A failure here, such as a session that cannot be read, must not end the process. */
  function admitted(request: IncomingMessage, socket: Socket): Connection | Refusal {
    try {
      return admit(request, socket)
    } catch (error) {
      log.error({ err: error }, 'an upgrade failed')
      return refuse('store-failed')
    }
  }

  return (request, duplex, head) => {
    server.handleUpgrade(request, duplex, head, (ws) => {
      const socket = new WsSocket(ws)
      const connection = admitted(request, socket)
      if (isRefusal(connection)) {
        log.info({ refused: connection.refused, detail: connection.detail }, 'a document was not opened')
        socket.close(closeCode(connection.refused), connection.refused)
        return
      }
      socket.onFrame((bytes) => {
        try {
          if (bytes === null) connection.close('bad-request')
          else connection.onFrame(bytes)
        } catch (error) {
          // One client's strange frame must not take the server from everyone.
          log.error({ err: error }, 'a frame failed')
          connection.end(FAILED, '')
        }
      })
      socket.onClose(() => connection.end(1000, ''))
    })
  }
}
