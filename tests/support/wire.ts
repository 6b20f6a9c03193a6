import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'
import { listen, portOf } from './listen.ts'

/**
 * A network between a device and the server that fails when told: it can be cut, and it can go silent without a word,
 * as venue Wi-Fi does. `await using wire = await Wire.to(port)`.
 */
export class Wire implements AsyncDisposable {
  readonly #server: Server
  readonly #target: number
  readonly #pairs = new Set<{ readonly device: Socket; readonly server: Socket }>()
  #cut = false
  #held = false
  /** How often a device connected, and how often the server said something. */
  connections = 0
  answers = 0

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer((device) => this.#join(device))
  }

  static async to(port: number): Promise<Wire> {
    const wire = new Wire(port)
    await listen(wire.#server)
    return wire
  }

  get port(): number {
    return portOf(this.#server)
  }

  /** Ends all connections, and every new one, until `mend`. */
  cut(): void {
    this.#cut = true
    this.#endAll()
  }

  /** From here on nothing the server says arrives, and nobody is told, until `mend`. */
  hold(): void {
    this.#held = true
    for (const { server } of this.#pairs) server.pause()
  }

  mend(): void {
    this.#cut = false
    this.#held = false
    for (const { server } of this.#pairs) server.resume()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#endAll()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(device: Socket): void {
    if (this.#cut) {
      device.on('error', () => {})
      device.destroy()
      return
    }
    this.connections += 1
    const server = connectTo(this.#target, '127.0.0.1')
    server.on('data', () => {
      this.answers += 1
    })
    const pair = { device, server }
    this.#pairs.add(pair)
    for (const [from, to] of [
      [device, server],
      [server, device],
    ] as const) {
      // 'close' follows, and both ends go together.
      from.on('error', () => {})
      from.on('close', () => {
        to.destroy()
        this.#pairs.delete(pair)
      })
      from.on('data', (bytes) => to.write(bytes))
    }
    if (this.#held) server.pause()
  }

  #endAll(): void {
    for (const { device, server } of this.#pairs) {
      device.destroy()
      server.destroy()
    }
  }
}
