import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { Server } from 'socket.io'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Overview } from '../../shared/live/channel.ts'
import type { LiveEvent, NumberedEvent } from '../../shared/live/events.ts'
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../shared/refusals.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { Attendance } from './attendance.ts'
import { Connection } from './connection.ts'
import { Connections } from './connections.ts'
import { admit, type DoorParts } from './door.ts'
import { createEngine } from './engine.ts'
import { Lines } from './lines.ts'
import type { Guest, LiveServer, LiveSocket } from './live-socket.ts'
import { OverviewFeed } from './overview-feed.ts'
import { PresenceFeed } from './presence-feed.ts'
import { isForSome } from './view.ts'

/** Time to name a workshop after connecting; a client of ours does it at once. */
const HANDSHAKE_MS = 10_000

/** Each page has one; nobody has so many pages open. */
const MOST_OF_A_SESSION = 20

export interface GatewayParts extends DoorParts {
  /** The request carries a session of any kind. */
  readonly isKnown: (request: IncomingMessage) => boolean
  readonly store: WorkshopStore
  readonly overviewOf: (workshop: WorkshopId) => Overview
  readonly clock: Clock
  readonly log: Log
}

/** The live plane at `/live`. It attaches no listener to the HTTP server: the owner routes to it. */
export interface Gateway {
  handleRequest(request: IncomingMessage, response: ServerResponse): void
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells the connections of these sessions (hashes) that they ended, and closes them. */
  endSessions(sessions: ReadonlySet<string>): void
  /** Closes the connections of a deleted workshop. */
  forget(workshop: WorkshopId): void
  /** Closes all connections, whose clients will try again; everyone's last moment is stored. May be called twice. */
  close(): Promise<void>
}

export function createGateway(parts: GatewayParts): Gateway {
  const { rooms, store, clock, log } = parts
  const lines = new Lines(parts.isKnown)
  const engine = createEngine(lines)
  const io: LiveServer = new Server({ serveClient: false, connectTimeout: HANDSHAKE_MS })
  io.bind(engine)

  const connections = new Connections()
  const attendance = new Attendance(store)
  const presence = new PresenceFeed({
    presenceOf: (workshop) => attendance.of(workshop),
    send: (workshop, now) => io.to(everyone(workshop)).emit('presence', now),
  })
  const overviews = new OverviewFeed({ ...parts, connections })

  function enter(socket: LiveSocket, guest: Guest): void {
    const { workshop, commander, display } = guest
    const connection = new Connection(socket, guest, parts)
    const state = rooms.stateOf(workshop)
    if (state === null) return connection.end('not-found')
    connections.add(connection)
    lines.admitted(socket.conn)
    socket.on('disconnect', () => leave(connection))
    // In one go, so that no event falls between the welcome and the first that is heard.
    if (!display) void socket.join(everyone(workshop))
    connection.welcome(state)
    if (commander.kind === 'participant') {
      attendance.arrive(workshop, commander.id)
      presence.changed(workshop)
    }
    if (!display) socket.emit('presence', attendance.of(workshop))
    overviews.show(workshop, [connection])
  }

  function leave(connection: Connection): void {
    const { workshop, commander } = connection.guest
    if (!connections.remove(connection) || commander.kind === 'organiser') return
    try {
      attendance.leave(workshop, commander.id, clock.now())
    } catch (error) {
      // Only the moment is lost; whoever is still there must not lose more.
      log.error({ err: error, workshop }, 'last seen was not stored')
    }
    presence.changed(workshop)
  }

  function endWhere(ends: (guest: Guest) => boolean, code: RefusalCode): void {
    for (const connection of connections.all()) if (ends(connection.guest)) connection.end(code)
  }

  io.use((socket, next) => {
    const guest = letIn(parts, socket)
    if (isRefusal(guest)) return next(connectError(guest))
    if (connections.ofSession(guest.session) >= MOST_OF_A_SESSION) return next(connectError(refuse('too-fast')))
    socket.data.guest = guest
    next()
  })
  io.on('connection', (socket) => {
    if (socket.data.guest === undefined) throw new Error('a socket came in without being admitted')
    enter(socket, socket.data.guest)
  })
  const unsubscribe = rooms.subscribe((workshop, state, events) => {
    const isSecret = events.some(isForSome)
    if (!isSecret) io.to(everyone(workshop)).emit('events', [...events])
    const removed = participantsIn(events, ['participant.removed'])
    const changed = participantsIn(events, ['participant.moved', 'participant.role'])
    for (const connection of connections.of(workshop)) {
      if (isSecret || connection.guest.display) connection.tell(events, state)
      if (belongsTo(connection, removed)) connection.end('removed')
      // Who is in another group now, or has another role, may know of other notices.
      else if (belongsTo(connection, changed)) connection.welcome(state)
    }
  })

  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    unsubscribe()
    overviews.close()
    // Each connection leaves in here, and with it goes the moment into the store.
    await io.close()
    presence.close()
  }

  return {
    handleRequest: (request, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      response.setHeader('X-Content-Type-Options', 'nosniff')
      if (closing === null) engine.handleRequest(request, response)
      else response.writeHead(503).end()
    },
    handleUpgrade: (request, socket, head) => {
      if (closing === null) engine.handleUpgrade(request, socket, head)
      else socket.destroy()
    },
    endSessions: (sessions) => endWhere((guest) => sessions.has(guest.session), 'not-signed-in'),
    forget: (workshop) => {
      for (const connection of connections.of(workshop)) {
        connections.remove(connection)
        connection.end('not-found')
      }
      attendance.forget(workshop)
      presence.forget(workshop)
    },
    close: () => (closing ??= close()),
  }
}

/** Nothing may be thrown at socket.io here: it would take the whole server down. */
function letIn(parts: GatewayParts, socket: LiveSocket): Guest | Refusal {
  try {
    return admit(parts, socket.request, socket.handshake.auth)
  } catch (error) {
    parts.log.error({ err: error }, 'a live handshake failed')
    return refuse('store-failed')
  }
}

/** socket.io sends `data` along with a connection error. */
function connectError({ refused }: Refusal): Error {
  return Object.assign(new Error(refused), { data: { refused } })
}

function participantsIn(events: readonly NumberedEvent[], types: readonly LiveEvent['type'][]): Set<string> {
  return new Set(events.flatMap(({ event }) => (types.includes(event.type) && 'id' in event ? [event.id] : [])))
}

function belongsTo({ guest: { commander } }: Connection, participants: ReadonlySet<string>): boolean {
  return commander.kind === 'participant' && participants.has(commander.id)
}

/** Names of socket.io's rooms; a slash keeps them apart from those it makes itself, one for each socket's id. */
function everyone(workshop: WorkshopId): string {
  return `${workshop}/everyone`
}
