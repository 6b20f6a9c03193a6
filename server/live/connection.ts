import * as z from 'zod/mini'
import { can } from '../../shared/access/can.ts'
import type { CommandAnswer, Overview } from '../../shared/live/channel.ts'
import { command } from '../../shared/live/commands.ts'
import type { NumberedEvent } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { type RefusalCode, refuse } from '../../shared/refusals.ts'
import { Bucket } from '../access/bucket.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { actorFor } from './commander.ts'
import { GOODBYE_MS } from './engine.ts'
import type { LiveRooms } from './live-rooms.ts'
import type { Guest, LiveSocket } from './live-socket.ts'
import { eventsFor, stateFor } from './view.ts'

/** A facilitator who scrolls the stage sends some ten commands a second, and nobody more. */
const RATE = { burst: 60, perSecond: 30 }
/** Packets over the rate: no client of ours sends so many, and whatever does will not stop by itself. */
const PATIENCE = { burst: 300, perSecond: 1 }

const commandId = z.string().check(z.minLength(1), z.maxLength(64))

export interface ConnectionParts {
  readonly rooms: LiveRooms
  readonly clock: Clock
  readonly log: Log
}

/** One socket that was let in. */
export class Connection {
  readonly guest: Guest
  readonly socket: LiveSocket
  readonly #parts: ConnectionParts
  #sentOverview = ''

  constructor(socket: LiveSocket, guest: Guest, parts: ConnectionParts) {
    this.socket = socket
    this.guest = guest
    this.#parts = parts
    this.#limit()
    socket.on('command', (id, raw, acknowledge) => {
      if (isFunction(acknowledge)) acknowledge(this.#answer(id, raw))
    })
    socket.on('clock', (acknowledge) => {
      if (isFunction(acknowledge)) acknowledge(parts.clock.now())
    })
    socket.on('error', (error) => parts.log.debug({ err: error }, 'live socket'))
  }

  welcome(state: LiveState): void {
    const { commander } = this.guest
    const me = commander.kind === 'participant' ? commander.id : null
    this.socket.emit('welcome', { state: stateFor(this.guest, state), me, now: this.#parts.clock.now() })
  }

  /** What happened, as far as it concerns this one; `state` is the room after it. */
  tell(events: readonly NumberedEvent[], state: LiveState): void {
    this.socket.emit('events', eventsFor(this.guest, events, state))
  }

  mayDirect(state: LiveState): boolean {
    return can(actorFor(state, this.guest.commander), 'room.direct', { workshop: this.guest.workshop })
  }

  /** `text` is the same as `overview`, to tell whether this connection had it already. */
  showOverview(overview: Overview, text: string): void {
    if (this.#sentOverview === text) return
    this.#sentOverview = text
    this.socket.emit('overview', overview)
  }

  /** Says why, and closes. From here on nothing that this client sends is heard. */
  end(code: RefusalCode): void {
    const { conn } = this.socket
    this.socket.emit('ended', code)
    this.socket.disconnect(true)
    setTimeout(() => conn.close(true), GOODBYE_MS).unref()
  }

  #answer(id: unknown, raw: unknown): CommandAnswer {
    const parsedId = commandId.safeParse(id)
    const parsed = command.safeParse(raw)
    if (!parsedId.success || !parsed.success) return refuse('bad-request')
    const { workshop, commander } = this.guest
    try {
      return this.#parts.rooms.execute(workshop, commander, parsed.data, parsedId.data)
    } catch (error) {
      // One client's strange command must not take the server from everyone; whoever sent it is told that it failed.
      this.#parts.log.error({ err: error, workshop, command: parsed.data.type }, 'a command failed')
      return refuse('store-failed')
    }
  }

  #limit(): void {
    const bucket = new Bucket(RATE, performance.now())
    const patience = new Bucket(PATIENCE, performance.now())
    this.socket.use((packet, next) => {
      const now = performance.now()
      if (bucket.take(now)) {
        next()
        return
      }
      const acknowledge: unknown = packet.at(-1)
      if (isFunction(acknowledge)) acknowledge(refuse('too-fast'))
      if (!patience.take(now)) this.end('too-fast')
    })
  }
}

function isFunction(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function'
}
