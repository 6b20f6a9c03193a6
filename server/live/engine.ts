import { Server as Engine, type Socket } from 'engine.io'
import { type ServerOptions, WebSocketServer } from 'ws'
import type { Lines } from './lines.ts'

/** A dead connection is found within half a minute, so that the facilitator's list of people is true. */
const PING_EVERY_MS = 10_000
const PING_ANSWER_MS = 20_000
/** The largest command is a few kilobytes. */
const LARGEST_MESSAGE = 100_000
/** What a client has to read that it was sent away, and to say goodbye; after it the connection is cut, read or not. */
export const GOODBYE_MS = 300

/**
 * The connections of the live plane. An engine of our own, attached to nothing: socket.io's `attach` would end upgrades
 * that it does not know, those to /sync among them.
 */
export function createEngine(lines: Lines): Engine {
  const engine = new Engine({
    transports: ['polling', 'websocket'],
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_ANSWER_MS,
    maxHttpBufferSize: LARGEST_MESSAGE,
    perMessageDeflate: false,
    cookie: false,
    wsEngine: QuickToClose,
    allowRequest: (request, decide) => decide(null, lines.mayOpen(request)),
  })
  engine.on('connection', (line: Socket) => lines.opened(line))
  return engine
}

/** `ws` waits half a minute for the other side's goodbye, and so would a removed participant, and a server that stops. */
class QuickToClose extends WebSocketServer {
  constructor(options: ServerOptions) {
    const quick = { ...options, closeTimeout: GOODBYE_MS }
    super(quick)
  }
}
