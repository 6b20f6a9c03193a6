import { io, type Socket } from 'socket.io-client'
import * as z from 'zod/mini'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import { apply } from '../../shared/live/apply.ts'
import {
  type Capacity,
  type CommandAnswer,
  events,
  type Overview,
  overview,
  type Presence,
  presence,
  welcome,
} from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { instant } from '../../shared/live/timer.ts'
import { type RefusalCode, refusalCode } from '../../shared/refusals.ts'
import type { Failure } from '../api/http.ts'
import { onWake } from '../offline/wake.ts'
import { browserRoomKeeper, type LastRoom, RoomCopy, type RoomKeeper } from './last-room.ts'
import { PendingCommands } from './pending-commands.ts'
import { ServerClock } from './server-clock.ts'

type LiveStatus = { readonly kind: 'connecting' | 'online' | 'offline' } | { readonly kind: 'ended'; readonly code: RefusalCode }

export interface LiveSnapshot {
  readonly status: LiveStatus
  /** The last known state, also from this device's store while the server is away; null before the first. */
  readonly state: LiveState | null
  readonly me: ParticipantId | null
  readonly presence: Presence
  readonly overview: Overview
}

/** The room as this device knows it. */
export interface LiveClient {
  readonly as: Capacity
  getSnapshot(): LiveSnapshot
  subscribe(listener: () => void): () => void
  /** Sends with an id and repeats after a reconnection until answered; `offline` when it was not within 10 s. */
  command(command: Command): Promise<CommandAnswer | Failure>
  /** The server's time now, in ms since 1970, whatever this device's clock says. */
  now(): number
  close(): void
}

export interface LiveOptions {
  readonly workshop: WorkshopId
  readonly as: Capacity
  /** Where the server is; the page's own by default. */
  readonly address?: string
  /** For programs; a browser sends its own. */
  readonly headers?: Readonly<Record<string, string>>
  readonly keeper?: RoomKeeper
}

export function openLive(options: LiveOptions): LiveClient {
  return new Live(options)
}

/** A venue that swallows WebSockets does not say so; after this, polling is tried. */
const CONNECT_MS = 6_000
/** A restart of the server takes two seconds; a hall of people comes back spread over the rest. */
const RECONNECT_MS = { first: 500, longest: 5_000 }
/** How soon a device that woke up, or was set, is noticed. */
const LOOK_AT_CLOCK_MS = 5_000
/** Ticks of two devices drift apart by some milliseconds in this time. */
const MEASURE_CLOCK_MS = 120_000
const CLOCK_ANSWER_MS = 5_000
/** Refusals that pass by themselves; every other ends the session. */
const PASSES: ReadonlySet<RefusalCode> = new Set(['store-failed', 'too-fast', 'too-many-tries'])

const refusedConnection = z.object({ data: z.object({ refused: refusalCode }) })

class Live implements LiveClient {
  readonly as: Capacity
  readonly #socket: Socket
  readonly #copy: RoomCopy
  readonly #clock: ServerClock
  readonly #commands: PendingCommands
  readonly #listeners = new Set<() => void>()
  readonly #stop: (() => void)[] = []
  #snapshot: LiveSnapshot = {
    status: { kind: 'connecting' },
    state: null,
    me: null,
    presence: { online: [], lastSeen: [] },
    overview: [],
  }
  #again: ReturnType<typeof setTimeout> | null = null
  #measuredAt = 0
  #welcomed = false

  constructor({ workshop, as, address, headers, keeper = browserRoomKeeper(workshop, as) }: LiveOptions) {
    this.as = as
    this.#copy = new RoomCopy(keeper, () => lastRoomOf(this.#snapshot))
    this.#socket = io(address ?? '/', {
      path: '/live',
      auth: { workshop, as },
      forceNew: true,
      withCredentials: true,
      transports: ['websocket'],
      timeout: CONNECT_MS,
      reconnectionDelay: RECONNECT_MS.first,
      reconnectionDelayMax: RECONNECT_MS.longest,
      ...(headers === undefined ? {} : { extraHeaders: { ...headers } }),
    })
    this.#clock = new ServerClock(() => this.#askTime())
    this.#commands = new PendingCommands((id, command, answered) => this.#socket.emit('command', id, command, answered))
    this.#listen()
    void this.#showLastRoom()
  }

  getSnapshot(): LiveSnapshot {
    return this.#snapshot
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  command(command: Command): Promise<CommandAnswer | Failure> {
    const { status } = this.#snapshot
    if (status.kind === 'ended') return Promise.resolve({ refused: status.code })
    return this.#commands.add(command, { now: this.#welcomed })
  }

  now(): number {
    return this.#clock.now()
  }

  close(): void {
    for (const stop of this.#stop) stop()
    if (this.#again !== null) clearTimeout(this.#again)
    this.#copy.close()
    this.#socket.disconnect()
    this.#commands.giveUp({ refused: 'offline' })
  }

  #listen(): void {
    const socket = this.#socket
    socket.on('welcome', (raw: unknown) => this.#onWelcome(raw))
    socket.on('events', (raw: unknown) => this.#onEvents(raw))
    socket.on('presence', (raw: unknown) => this.#show({ presence: presence.parse(raw) }))
    socket.on('overview', (raw: unknown) => this.#show({ overview: overview.parse(raw) }))
    socket.on('ended', (raw: unknown) => this.#end(refusalCode.parse(raw)))
    socket.on('connect_error', (error: unknown) => this.#onConnectError(error))
    socket.on('disconnect', (reason) => this.#onDisconnect(reason))
    const look = setInterval(() => this.#lookAtClock(), LOOK_AT_CLOCK_MS)
    this.#stop.push(
      () => clearInterval(look),
      onWake(() => this.#wake()),
    )
  }

  #onWelcome(raw: unknown): void {
    const came = z.safeParse(welcome, raw)
    // A server newer than this page: reloading helps, and until then the last picture stays.
    if (!came.success) return this.#startAgain(z.prettifyError(came.error))
    const { state, me, now } = came.data
    this.#welcomed = true
    this.#clock.hint(now)
    this.#show({ status: { kind: 'online' }, state, me })
    this.#copy.keepSoon()
    this.#commands.repeat()
    void this.#measureClock()
  }

  #onEvents(raw: unknown): void {
    const { state } = this.#snapshot
    if (!this.#welcomed || state === null) return
    const came = z.safeParse(events, raw)
    if (!came.success) return this.#startAgain(z.prettifyError(came.error))
    let next = state
    for (const event of came.data) {
      if (event.seq <= next.seq) continue
      if (event.seq > next.seq + 1) return this.#welcomeAgain()
      next = apply(next, event)
    }
    this.#show({ state: next })
    this.#copy.keepSoon()
  }

  /** Something is missing: the welcome of a new connection brings the whole state. */
  #welcomeAgain(): void {
    this.#welcomed = false
    this.#socket.disconnect()
    this.#socket.connect()
  }

  #startAgain(reason: string): void {
    console.error('the live plane was not understood:', reason)
    this.#welcomed = false
    this.#socket.disconnect()
    this.#show({ status: { kind: 'offline' } })
    this.#connectSoon()
  }

  #onDisconnect(reason: Socket.DisconnectReason): void {
    this.#welcomed = false
    if (reason === 'io client disconnect' || this.#snapshot.status.kind === 'ended') return
    this.#show({ status: { kind: 'offline' } })
    // The server closed it, and socket.io takes that for a last word.
    if (!this.#socket.active) this.#connectSoon()
  }

  #onConnectError(error: unknown): void {
    const refused = z.safeParse(refusedConnection, error)
    if (refused.success && !PASSES.has(refused.data.data.refused)) return this.#end(refused.data.data.refused)
    // Slower to begin with, and gets through where WebSockets do not.
    this.#socket.io.opts.transports = ['polling', 'websocket']
    this.#show({ status: { kind: 'offline' } })
    if (!this.#socket.active) this.#connectSoon()
  }

  #connectSoon(): void {
    if (this.#again !== null) clearTimeout(this.#again)
    this.#again = setTimeout(() => this.#socket.connect(), RECONNECT_MS.first + Math.random() * RECONNECT_MS.longest)
  }

  #end(code: RefusalCode): void {
    this.#show({ status: { kind: 'ended', code } })
    this.#socket.disconnect()
    this.#commands.giveUp({ refused: code })
    this.#copy.forget()
  }

  async #showLastRoom(): Promise<void> {
    const last = await this.#copy.read()
    if (last !== null && this.#snapshot.state === null && this.#snapshot.status.kind !== 'ended') this.#show(last)
  }

  #askTime(): Promise<number | null> {
    return new Promise((resolve) => {
      this.#socket.timeout(CLOCK_ANSWER_MS).emit('clock', (error: Error | null, raw: unknown) => {
        const time = z.safeParse(instant, raw)
        resolve(error === null && time.success ? time.data : null)
      })
    })
  }

  async #measureClock(): Promise<void> {
    if (!this.#socket.connected) return
    this.#measuredAt = performance.now()
    await this.#clock.measure()
    this.#tell()
  }

  #lookAtClock(): void {
    if (this.#clock.jumped() || performance.now() - this.#measuredAt > MEASURE_CLOCK_MS) void this.#measureClock()
  }

  #wake(): void {
    void this.#measureClock()
    // Disconnecting first ends the wait between two attempts.
    if (this.#snapshot.status.kind === 'offline' && !this.#socket.connected) this.#socket.disconnect().connect()
  }

  #show(change: Partial<LiveSnapshot> | LastRoom): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function lastRoomOf({ state, me }: LiveSnapshot): LastRoom | null {
  return state === null ? null : { state, me }
}
