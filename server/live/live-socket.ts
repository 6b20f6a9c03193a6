import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Overview, Presence, Welcome } from '../../shared/live/channel.ts'
import type { NumberedEvent } from '../../shared/live/events.ts'
import type { RefusalCode } from '../../shared/refusals.ts'
import type { Commander } from './commander.ts'

/** Whatever a client sends is unknown until it is parsed; the last argument should be the acknowledgement. */
interface FromClient {
  command: (...parts: unknown[]) => void
  clock: (...parts: unknown[]) => void
}

interface ToClient {
  welcome: (welcome: Welcome) => void
  events: (events: NumberedEvent[]) => void
  presence: (presence: Presence) => void
  overview: (overview: Overview) => void
  ended: (code: RefusalCode) => void
}

/** For whom a socket was let in. */
export interface Guest {
  readonly workshop: WorkshopId
  readonly commander: Commander
  /** Hash of the session's token. */
  readonly session: string
  readonly display: boolean
}

interface SocketData {
  guest: Guest
}
export type LiveServer = Server<FromClient, ToClient, DefaultEventsMap, SocketData>
export type LiveSocket = Socket<FromClient, ToClient, DefaultEventsMap, SocketData>
