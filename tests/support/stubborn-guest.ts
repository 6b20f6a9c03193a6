import { connect, type Socket } from 'node:net'

/** A client of the live plane that was written to annoy: a bare socket that never answers a goodbye. */
export class StubbornGuest {
  received = ''
  readonly gone: Promise<void>
  readonly #socket: Socket
  readonly #waiting: { readonly text: string; readonly act: () => void }[] = []

  constructor(address: string, session: string) {
    const { port, hostname } = new URL(address)
    this.#socket = connect(Number(port), hostname)
    this.gone = new Promise((resolve) => this.#socket.once('close', () => resolve()))
    this.#socket.on('error', () => {
      // It is cut off while it writes; that is what it is for.
    })
    this.#socket.on('data', (bytes) => {
      this.received += bytes.toString('latin1')
      for (const { text, act } of this.#waiting.splice(0)) {
        if (this.received.includes(text)) act()
        else this.#waiting.push({ text, act })
      }
    })
    this.#socket.write(
      [
        'GET /live/?EIO=4&transport=websocket HTTP/1.1',
        'Host: here',
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
        `Cookie: session=${session}`,
        '\r\n',
      ].join('\r\n'),
    )
  }

  static async come(address: string, session: string): Promise<StubbornGuest> {
    const guest = new StubbornGuest(address, session)
    await guest.#sees('"pingInterval"')
    guest.send('40{"workshop":"here","as":"person"}')
    await guest.#sees('"welcome"')
    return guest
  }

  onReceived(text: string, act: () => void): void {
    this.#waiting.push({ text, act })
  }

  /** One text frame of at most 125 bytes, masked with zeros. */
  send(text: string): void {
    const payload = Buffer.from(text)
    this.#socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]))
  }

  async #sees(text: string): Promise<void> {
    await new Promise<void>((resolve) => this.onReceived(text, resolve))
  }
}
