import { io, type Socket } from 'socket.io-client'
import { randomId } from '../../shared/ids.ts'
import { apply } from '../../shared/live/apply.ts'
import {
  type Capacity,
  type CommandAnswer,
  commandAnswer,
  events,
  type Overview,
  overview,
  type Presence,
  presence,
  type Welcome,
  welcome,
} from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { NumberedEvent } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { type RefusalCode, refusalCode } from '../../shared/refusals.ts'

export interface GuestOptions {
  readonly workshop?: string
  readonly as?: Capacity
  readonly transports?: string[]
  readonly headers?: Record<string, string>
}

/** Somebody at the live plane, by the stock client of socket.io: parses what comes with the schemas, and folds it. */
export class LiveGuest {
  readonly socket: Socket
  readonly welcomes: Welcome[] = []
  readonly events: NumberedEvent[] = []
  /** Everything that came, as text, to look for what should not have. */
  received = ''
  state: LiveState | null = null
  presence: Presence | null = null
  overview: Overview | null = null
  ended: RefusalCode | null = null
  /** Why the server did not let this one in. */
  refused: RefusalCode | null = null
  /** In the order of their arrival: what happened here. */
  readonly diary: string[] = []

  constructor(
    address: string,
    session: string | null,
    { workshop = 'here', as = 'person', transports, headers }: GuestOptions = {},
  ) {
    this.socket = io(address, {
      path: '/live',
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
      auth: { workshop, as },
      extraHeaders: { ...(session === null ? {} : { cookie: `session=${session}` }), ...headers },
      ...(transports === undefined ? {} : { transports }),
    })
    this.socket.onAny((...parts: unknown[]) => {
      this.received += JSON.stringify(parts)
    })
    this.socket.on('welcome', (raw: unknown) => {
      const came = welcome.parse(raw)
      this.welcomes.push(came)
      this.state = came.state
    })
    this.socket.on('events', (raw: unknown) => {
      for (const event of events.parse(raw)) {
        if (this.state === null || event.seq !== this.state.seq + 1)
          throw new Error(`event ${event.seq} after ${this.state?.seq}`)
        this.events.push(event)
        this.diary.push(event.event.type)
        this.state = apply(this.state, event)
      }
    })
    this.socket.on('presence', (raw: unknown) => {
      this.presence = presence.parse(raw)
    })
    this.socket.on('overview', (raw: unknown) => {
      this.overview = overview.parse(raw)
    })
    this.socket.on('ended', (raw: unknown) => {
      this.ended = refusalCode.parse(raw)
    })
    this.socket.on('connect_error', (error: Error & { data?: { refused?: unknown } }) => {
      if (error.data?.refused !== undefined) this.refused = refusalCode.parse(error.data.refused)
    })
  }

  async command(command: Command | object, id = randomId()): Promise<CommandAnswer> {
    const answer = commandAnswer.parse(await this.socket.timeout(5_000).emitWithAck('command', id, command))
    this.diary.push('answer')
    return answer
  }

  async serverTime(): Promise<unknown> {
    return this.socket.timeout(5_000).emitWithAck('clock')
  }

  leave(): void {
    this.socket.disconnect()
  }
}
