import { WebSocket } from 'ws'
import type { OpenSocket } from '../../client/sync/socket.ts'

/** A document session's socket in Node; `headers` carry the session and the origin, as a browser would by itself. */
export function nodeSockets(headers: () => Record<string, string>): OpenSocket {
  return (url, events) => {
    const socket = new WebSocket(url, { headers: headers(), perMessageDeflate: false })
    let quiet = false
    socket.on('open', () => quiet || events.opened())
    socket.on('message', (data) => quiet || (data instanceof Buffer && events.received(new Uint8Array(data))))
    socket.on('close', (code, reason) => quiet || events.closed(code, reason.toString()))
    // 'close' follows, and says all that matters.
    socket.on('error', () => {})
    return {
      send: (bytes) => socket.send(bytes),
      close: () => {
        quiet = true
        socket.close()
      },
    }
  }
}
