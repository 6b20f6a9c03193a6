import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Caller } from '../../server/access/actor.ts'
import { systemClock } from '../../server/clock.ts'
import { createGateway, type Gateway } from '../../server/live/gateway.ts'
import { LiveRooms } from '../../server/live/live-rooms.ts'
import { type Database, openDatabase } from '../../server/store/sqlite/database.ts'
import { createWorkshopStore } from '../../server/store/sqlite/workshop-store.ts'
import type { WorkshopStore } from '../../server/store/workshop-store.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Capacity, Overview } from '../../shared/live/channel.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import { listen, portOf } from './listen.ts'
import { created, EVERY_ROLE, HERE, RISKS } from './rooms-in-words.ts'

const log = pino({ level: 'silent' })

/**
 * The live plane alone, over a real port and a real file, with one workshop and one participant of each role. A session
 * is the cookie `session=<participant id>`.
 */
export class LiveTestServer {
  readonly rooms: LiveRooms
  readonly store: WorkshopStore
  readonly gateway: Gateway
  /** What facilitators are shown; tests change it. */
  overview: Overview = [{ group: RISKS, filled: 1, required: 40, lastEditAt: null, activity: [0, 0, 0, 0, 0, 0, 0, 0, 0, 2] }]
  readonly #database: Database
  readonly #http: Server

  static async start(folder: string, port: number): Promise<LiveTestServer> {
    const server = new LiveTestServer(folder)
    await listen(server.#http, port)
    if (server.rooms.stateOf(HERE) !== null) return server
    server.rooms.create(created(HERE), [])
    for (const each of EVERY_ROLE) if (isRefusal(server.rooms.join(HERE, each))) throw new Error(`${each.role} did not get in`)
    return server
  }

  private constructor(folder: string) {
    this.#database = openDatabase(join(folder, 'plenary.db'))
    this.store = createWorkshopStore(this.#database)
    this.rooms = new LiveRooms({ store: this.store, clock: systemClock, log })
    this.gateway = createGateway({
      rooms: this.rooms,
      store: this.store,
      callerOf: (request, workshop, as) => this.#callerOf(request, workshop, as),
      isKnown: (request) => request.headers.cookie !== undefined,
      overviewOf: () => this.overview,
      clock: systemClock,
      log,
    })
    this.#http = createServer((request, response) => this.gateway.handleRequest(request, response))
    this.#http.on('upgrade', (request, socket, head) => this.gateway.handleUpgrade(request, socket, head))
  }

  get port(): number {
    return portOf(this.#http)
  }

  /** Until `mend` is called, nothing can be stored. */
  breakStore(): { mend: () => void } {
    this.#database.pragma('query_only = ON')
    return { mend: () => void this.#database.pragma('query_only = OFF') }
  }

  async close(): Promise<void> {
    await this.gateway.close()
    this.#http.closeAllConnections()
    await new Promise((resolve) => this.#http.close(resolve))
    this.#database.close()
  }

  #callerOf(request: IncomingMessage, workshop: WorkshopId, as: Capacity): Caller | Refusal {
    if (request.headers.origin === 'https://elsewhere.example') return refuse('wrong-origin')
    const session = /session=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
    if (session === undefined) return refuse('not-signed-in')
    if (as === 'organiser') return { actor: { kind: 'organiser' }, participant: null, session, as }
    const participant = this.rooms.stateOf(workshop)?.participants.find(({ id }) => id === session)
    if (participant === undefined) return refuse('not-signed-in')
    const { id, role, group } = participant
    return { actor: { kind: 'participant', workshop, id, role, group }, participant, session, as }
  }
}
