import type { OpenSocket, Socket, SocketEvents } from '../../client/sync/socket.ts'
import { MESSAGE_RECEIPT } from '../../shared/documents/receipts.ts'

/** What a browser reports when a line just ends. */
const ABNORMAL_CLOSURE = 1006

/** The network of one participant, which drops now and then: every socket on it ends, and none opens until it is back. */
export class VenueLine {
  receipts = 0
  #down = false
  readonly #open: OpenSocket
  readonly #lines = new Map<Socket, SocketEvents>()

  constructor(open: OpenSocket) {
    this.#open = open
  }

  readonly openSocket: OpenSocket = (url, events) => {
    if (this.#down) {
      queueMicrotask(() => events.closed(ABNORMAL_CLOSURE, ''))
      return { send: () => {}, close: () => {} }
    }
    const socket = this.#open(url, {
      opened: () => events.opened(),
      received: (bytes) => {
        if (bytes[0] === MESSAGE_RECEIPT) this.receipts += 1
        events.received(bytes)
      },
      closed: (code, reason) => {
        this.#lines.delete(socket)
        events.closed(code, reason)
      },
    })
    this.#lines.set(socket, events)
    return {
      send: (bytes) => socket.send(bytes),
      close: () => {
        this.#lines.delete(socket)
        socket.close()
      },
    }
  }

  drop(): void {
    this.#down = true
    for (const [socket, events] of this.#lines) {
      socket.close()
      events.closed(ABNORMAL_CLOSURE, '')
    }
    this.#lines.clear()
  }

  comeBack(): void {
    this.#down = false
  }
}
