import * as z from 'zod/mini'
import { type RefusalCode, refusalCode } from '../../shared/refusals.ts'
import { onWake } from '../offline/wake.ts'
import { reconnectDelay } from './back-off.ts'
import type { OpenSocket, Socket } from './socket.ts'

export interface LinkEvents {
  opened(): void
  received(bytes: Uint8Array): void
  /** The line is gone, or never came; it is tried again by itself. */
  lost(): void
  /** The server does not want this connection; it is not tried again unless asked to. */
  stopped(code: RefusalCode): void
  /** The line is silent: ask something that the server answers. */
  quiet(): void
}

/**
 * After so many ticks of silence the server is asked, and after so many in all the line is dead. Ticks and not time: a
 * page that was busy or asleep has not been listening, and must not blame the line.
 */
const QUIET_TICKS = 4
const DEAD_TICKS = 9
export const TICK_MS = 1_000

/** A line that held so long was a good one; the next is tried soon. */
const STEADY_MS = 10_000

type LinkState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'opening' | 'open'; readonly socket: Socket }
  | { readonly kind: 'waiting'; readonly timer: ReturnType<typeof setTimeout> }
  | { readonly kind: 'closed' }

/** One line to the server: opens it, opens it again when it is lost, and notices when it is dead but does not say so. */
export class Link {
  readonly #url: string
  readonly #openSocket: OpenSocket
  readonly #events: LinkEvents
  readonly #tickMs: number
  readonly #ignoreWake: () => void
  #state: LinkState = { kind: 'resting' }
  #attempt = 0
  #openedAt = 0
  #silentTicks = 0
  #watch: ReturnType<typeof setInterval> | null = null

  constructor(url: string, openSocket: OpenSocket, events: LinkEvents, tickMs: number) {
    this.#url = url
    this.#openSocket = openSocket
    this.#events = events
    this.#tickMs = tickMs
    this.#ignoreWake = onWake(() => this.#wake())
  }

  /** Connects now, also when the server has stopped this link; does nothing while it is connected or connecting. */
  connect(): void {
    if (this.#state.kind === 'waiting') clearTimeout(this.#state.timer)
    else if (this.#state.kind !== 'resting') return
    const socket = this.#openSocket(this.#url, {
      opened: () => {
        this.#state = { kind: 'open', socket }
        this.#openedAt = performance.now()
        this.#silentTicks = 0
        this.#events.opened()
      },
      received: (bytes) => {
        this.#silentTicks = 0
        this.#events.received(bytes)
      },
      closed: (code, reason) => this.#closed(code, reason),
    })
    this.#state = { kind: 'opening', socket }
    this.#silentTicks = 0
    this.#watch = setInterval(() => this.#tick(), this.#tickMs)
  }

  send(bytes: Uint8Array): void {
    if (this.#state.kind === 'open') this.#state.socket.send(bytes)
  }

  /** Drops the line and connects again after a while. */
  fail(): void {
    if (this.#state.kind === 'closed') return
    this.#rest()
    this.#events.lost()
    this.#waitAndConnect()
  }

  /** Drops the line and connects at once. */
  restart(): void {
    if (this.#state.kind === 'closed') return
    this.#rest()
    this.connect()
  }

  close(): void {
    this.#rest()
    this.#state = { kind: 'closed' }
    this.#ignoreWake()
  }

  #closed(code: number, reason: string): void {
    this.#rest()
    const refusal = refusalOfClose(code, reason)
    if (refusal !== null) return this.#events.stopped(refusal)
    this.#events.lost()
    this.#waitAndConnect()
  }

  #waitAndConnect(): void {
    const timer = setTimeout(() => this.connect(), reconnectDelay(this.#attempt, Math.random()))
    this.#attempt += 1
    this.#state = { kind: 'waiting', timer }
  }

  #rest(): void {
    if (this.#watch !== null) clearInterval(this.#watch)
    this.#watch = null
    if (this.#state.kind === 'open' && performance.now() - this.#openedAt > STEADY_MS) this.#attempt = 0
    if (this.#state.kind === 'open' || this.#state.kind === 'opening') this.#state.socket.close()
    if (this.#state.kind === 'waiting') clearTimeout(this.#state.timer)
    this.#state = { kind: 'resting' }
  }

  #tick(): void {
    this.#silentTicks += 1
    if (this.#silentTicks === QUIET_TICKS) this.#ask()
    else if (this.#silentTicks >= DEAD_TICKS) this.fail()
  }

  #ask(): void {
    this.#silentTicks = Math.max(this.#silentTicks, QUIET_TICKS)
    if (this.#state.kind === 'open') this.#events.quiet()
  }

  #wake(): void {
    if (this.#state.kind === 'waiting') this.connect()
    else if (this.#state.kind === 'open') this.#ask()
  }
}

/** 4000 and the HTTP status of a refusal that waiting does not cure. */
const FINAL = new Set([4401, 4403, 4404, 4409, 4413, 4422])
/** A frame that the WebSocket library itself found too large. */
const TOO_BIG = 1009

function refusalOfClose(code: number, reason: string): RefusalCode | null {
  if (code === TOO_BIG) return 'too-big'
  if (!FINAL.has(code)) return null
  const parsed = z.safeParse(refusalCode, reason)
  return parsed.success ? parsed.data : 'not-allowed'
}
