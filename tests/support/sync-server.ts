import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { pino } from 'pino'
import type { Caller } from '../../server/access/actor.ts'
import { systemClock } from '../../server/clock.ts'
import { type Database, openDatabase } from '../../server/store/sqlite/database.ts'
import { createDocumentStore } from '../../server/store/sqlite/document-store.ts'
import { Rooms } from '../../server/sync/rooms.ts'
import { createSyncUpgrade } from '../../server/sync/upgrade.ts'
import { type DocumentKind, documentName } from '../../shared/documents/name.ts'
import type { GroupId, WorkshopId } from '../../shared/ids.ts'
import type { LiveEvent } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { type Refusal, refuse } from '../../shared/refusals.ts'
import { listen, portOf } from './listen.ts'
import { created, EVERY_ROLE, fold, HERE, person, RISKS, TARGETS } from './rooms-in-words.ts'
import { SyncGuest, type SyncGuestOptions } from './sync-guest.ts'
import { type TempFolder, tempFolder } from './temp-folder.ts'

const log = pino({ level: 'silent' })

/** Besides one of each role, who belong to the group `risks`: two more members of it, and one of the other group. */
const PEOPLE = [...EVERY_ROLE, person('ann', 'member'), person('bea', 'member'), person('tom', 'member', { group: TARGETS })]

export interface OpenOptions extends Partial<SyncGuestOptions> {
  readonly group?: GroupId
  readonly kind?: DocumentKind
  readonly epoch?: number
  readonly receipts?: boolean
}

/** The sync plane alone, over a real port and a real file. The token of a session is the participant's id. */
export class SyncTestServer implements AsyncDisposable {
  readonly file: string
  database: Database
  rooms: Rooms
  state: LiveState = fold([created(HERE), ...PEOPLE.map((each) => ({ type: 'participant.joined' as const, participant: each }))])
  readonly guests = new Set<SyncGuest>()
  readonly #folder: TempFolder
  readonly #http: Server

  static async start(): Promise<SyncTestServer> {
    const folder = await tempFolder()
    const server = new SyncTestServer(folder)
    await listen(server.#http)
    return server
  }

  private constructor(folder: TempFolder) {
    this.#folder = folder
    this.file = join(folder.path, 'plenary.db')
    this.database = openDatabase(this.file)
    this.rooms = this.#newRooms()
    this.#http = createServer()
    this.#http.on('upgrade', (request, socket, head) => {
      createSyncUpgrade({ rooms: this.rooms, callerOf: (asked) => this.#callerOf(asked), log })(request, socket, head)
    })
  }

  get url(): string {
    return `ws://127.0.0.1:${portOf(this.#http)}/sync`
  }

  /** Connects as this participant, without waiting for anything. */
  open(who: string, { group = RISKS, kind = 'notes', epoch = 1, receipts = true, ...guest }: OpenOptions = {}): SyncGuest {
    const name = documentName({ workshop: HERE, group, kind, epoch })
    const opened = new SyncGuest({ url: `${this.url}/${name}?token=${who}${receipts ? '&ack=1' : ''}`, epoch, ...guest })
    this.guests.add(opened)
    return opened
  }

  /** Connects and waits for the document. */
  async join(who: string, options: OpenOptions = {}): Promise<SyncGuest> {
    const guest = this.open(who, options)
    await guest.synced
    return guest
  }

  /** Something happened in the room. */
  happen(...events: LiveEvent[]): void {
    this.state = fold(events, this.state)
    this.rooms.reviewRights(HERE)
  }

  /** Another program holds the file's write lock until `release`. */
  lockStore(): { release: () => void } {
    const other = new Sqlite(this.file)
    other.exec('BEGIN IMMEDIATE')
    return { release: () => void other.close() }
  }

  /** Closes the document plane and opens it anew on the same file. */
  async restart(): Promise<void> {
    await this.rooms.close()
    this.database.close()
    this.database = openDatabase(this.file)
    this.rooms = this.#newRooms()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const guest of this.guests) guest.leave()
    await this.rooms.close()
    this.#http.closeAllConnections()
    await new Promise((resolve) => this.#http.close(resolve))
    this.database.close()
    await this.#folder[Symbol.asyncDispose]()
  }

  #newRooms(): Rooms {
    const stateOf = (workshop: WorkshopId) => (workshop === HERE ? this.state : null)
    return new Rooms({ store: createDocumentStore(this.database), stateOf, clock: systemClock, log })
  }

  #callerOf(request: IncomingMessage): Caller | Refusal {
    if (request.headers.origin === 'https://elsewhere.example') return refuse('wrong-origin')
    const token = new URL(request.url ?? '/', 'http://here').searchParams.get('token')
    const participant = this.state.participants.find(({ id }) => id === token)
    if (participant === undefined) return refuse('not-signed-in')
    const { id, role, group } = participant
    return {
      actor: { kind: 'participant', workshop: HERE, id, role, group },
      participant,
      session: `session of ${id}`,
      as: 'program',
    }
  }
}
