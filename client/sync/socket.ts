/** All that a link knows of the network. */
export interface Socket {
  send(bytes: Uint8Array): void
  /** No event comes after this, whatever the network still does. */
  close(): void
}

export interface SocketEvents {
  opened(): void
  received(bytes: Uint8Array): void
  /** Once, and last; also when the socket never opened. */
  closed(code: number, reason: string): void
}

/** Begins to connect; the events come later, never during the call. */
export type OpenSocket = (url: string, events: SocketEvents) => Socket

export const openBrowserSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url)
  const quiet = new AbortController()
  const { signal } = quiet
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('open', () => events.opened(), { signal })
  socket.addEventListener(
    'message',
    ({ data }: MessageEvent<unknown>) => data instanceof ArrayBuffer && events.received(new Uint8Array(data)),
    { signal },
  )
  socket.addEventListener('close', ({ code, reason }) => events.closed(code, reason), { signal })
  return {
    // Into a closing socket it would be lost too, with a complaint; what has no receipt is sent again.
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes.slice())
    },
    close: () => {
      quiet.abort()
      socket.close()
    },
  }
}
