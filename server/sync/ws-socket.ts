import type { WebSocket } from 'ws'
import { encodeAwareness } from './frames.ts'
import type { Socket } from './socket.ts'

/** Stock clients give up a line on which nothing comes for 30 s. */
const PING_EVERY_MS = 20_000
/** Two pings without an answer: such a line is dead, not slow. */
const SILENT_FOR_MS = 45_000
/** A peer that does not answer a close is not waited for. */
const CLOSE_WITHIN_MS = 2_000

/** News of nobody: pings are invisible to a page, which has to hear something too. */
const SIGN_OF_LIFE = encodeAwareness([])

export class WsSocket implements Socket {
  readonly #ws: WebSocket
  readonly #heartbeat: NodeJS.Timeout
  #heardAt = performance.now()

  constructor(ws: WebSocket) {
    this.#ws = ws
    // Without a listener an error on one socket would end the process. `ws` has sent its own close code by then.
    ws.on('error', () => this.#endSoon())
    ws.on('pong', () => this.#heard())
    ws.on('close', () => clearInterval(this.#heartbeat))
    this.#heartbeat = setInterval(() => this.#beat(), PING_EVERY_MS)
  }

  get buffered(): number {
    return this.#ws.bufferedAmount
  }

  /** Null: a frame that is not binary. */
  onFrame(listener: (bytes: Uint8Array | null) => void): void {
    this.#ws.on('message', (data, isBinary) => {
      this.#heard()
      // A copy that fills its own buffer: see decodeFrame.
      listener(isBinary && Buffer.isBuffer(data) ? new Uint8Array(data) : null)
    })
  }

  onClose(listener: () => void): void {
    this.#ws.on('close', listener)
  }

  send(frame: Uint8Array): void {
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.send(frame)
  }

  close(code: number, reason: string): void {
    clearInterval(this.#heartbeat)
    this.#ws.close(code, reason)
    this.#endSoon()
  }

  #endSoon(): void {
    setTimeout(() => this.#ws.terminate(), CLOSE_WITHIN_MS).unref()
  }

  #heard(): void {
    this.#heardAt = performance.now()
  }

  #beat(): void {
    if (performance.now() - this.#heardAt > SILENT_FOR_MS) return this.#ws.terminate()
    this.#ws.ping()
    this.send(SIGN_OF_LIFE)
  }
}
