import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WorkshopId } from '../shared/ids.ts'
import { Callers } from './access/actor.ts'
import { Invitations } from './access/invitations.ts'
import { GuessLimits, JoinLimits } from './access/limits.ts'
import { Organiser } from './access/organiser.ts'
import { createOrigins } from './access/origin.ts'
import { Sessions } from './access/sessions.ts'
import { addressForPeople } from './addresses.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { GroupOverviews } from './documents/overview.ts'
import { Endpoints } from './http/endpoint.ts'
import { createHttpPlane } from './http/http-plane.ts'
import { createRoutes } from './http/routes.ts'
import { createHttpServer } from './http-server.ts'
import { createGateway } from './live/gateway.ts'
import { LiveRooms } from './live/live-rooms.ts'
import { createLog, type Log } from './log.ts'
import { DATABASE_FILE, openDatabase } from './store/sqlite/database.ts'
import { createDocumentStore } from './store/sqlite/document-store.ts'
import { lockFolder } from './store/sqlite/folder-lock.ts'
import { createWorkshopStore } from './store/sqlite/workshop-store.ts'
import type { WhichSessions } from './store/workshop-store.ts'
import { Rooms } from './sync/rooms.ts'
import { createSyncUpgrade } from './sync/upgrade.ts'

const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url))

export interface App {
  /** Where the organiser's page is: the address without its host, secret included. */
  readonly organiserPath: string
  /** Resolves once connections are taken. `url` is for this machine. */
  listen(): Promise<{ readonly url: string; readonly port: number }>
  /** Saves everything and closes every connection. May be called twice. */
  close(): Promise<void>
}

/** Puts the program together; nobody else knows more than one of its parts. Tests bring their own clock and log. */
export function createApp(config: Config, overrides: { readonly clock?: Clock; readonly log?: Log } = {}): App {
  const { clock = systemClock, log = createLog(config.logLevel) } = overrides
  const lock = lockFolder(config.dataDir)
  const database = openDatabase(join(config.dataDir, DATABASE_FILE))
  const store = createWorkshopStore(database)
  const live = new LiveRooms({ store, clock, log })
  const stateOf = (workshop: WorkshopId) => live.stateOf(workshop)

  const origins = createOrigins(config)
  const organiser = new Organiser({ dataDir: config.dataDir, clock })
  const sessions = new Sessions({ store, clock })
  const callers = new Callers({ sessions, organiser, origins, stateOf })

  const rooms = new Rooms({ store: createDocumentStore(database), stateOf, clock, log })
  const overviews = new GroupOverviews({ documents: rooms, stateOf, clock })
  const gateway = createGateway({
    rooms: live,
    store,
    callerOf: (request, workshop, as) => callers.of(request, workshop, as),
    isKnown: (request) => callers.knows(request),
    overviewOf: (workshop) => overviews.of(workshop),
    clock,
    log,
  })
  const sync = createSyncUpgrade({ rooms, callerOf: (request, workshop) => callers.ofSync(request, workshop), log })
  live.subscribe((workshop) => rooms.reviewRights(workshop))

  function endSessions(which: WhichSessions): void {
    const ended = sessions.end(which)
    gateway.endSessions(ended)
    rooms.endSessions(ended)
  }

  function deleteWorkshop(workshop: WorkshopId): void {
    gateway.forget(workshop)
    rooms.forget(workshop)
    live.delete(workshop)
  }

  const routes = createRoutes(new Endpoints({ callers, stateOf }), {
    organiser,
    limits: new GuessLimits(),
    newcomers: new JoinLimits(),
    origins,
    store,
    live,
    invitations: new Invitations({ store }),
    addressForPeople: (request) => addressForPeople(origins.originOf(request), config),
    sessions,
    callers,
    endSessions,
    deleteWorkshop,
    ensureDocument: (place) => rooms.ensure(place),
    isStoreWell: () => database.open && database.prepare('SELECT 1').get() !== undefined,
  })
  const pages = createHttpPlane({ routes, origins, clientFolder: CLIENT, log })
  const server = createHttpServer({ config, pages, live: gateway, sync })

  async function close(): Promise<void> {
    server.stopListening()
    await Promise.all([gateway.close(), rooms.close()])
    await server.close()
    overviews.close()
    database.close()
    lock.release()
  }
  let closing: Promise<void> | null = null

  return {
    organiserPath: `/organise#${organiser.secret}`,
    async listen() {
      const port = await server.listen()
      return { url: `${config.tls === null ? 'http' : 'https'}://127.0.0.1:${port}`, port }
    },
    close: () => (closing ??= close()),
  }
}
