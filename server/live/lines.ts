import type { IncomingMessage } from 'node:http'
import type { Socket } from 'engine.io'
import { Bucket } from '../access/bucket.ts'

/** Ten times the largest seminar, several pages each. */
const MOST_LINES = 4_000
/** Lines on which nobody has said who they are; those who bring a session are let in beyond it. */
const MOST_STRANGERS = 200
/** More than a connection that was let in may send: whatever sends more does not listen to a "too fast". */
const PACKETS = { burst: 600, perSecond: 60 }
/** Several whole rooms: so far behind is only who has stopped reading. */
const MOST_UNREAD = 4 * 1024 * 1024

/** The lines below socket.io, from before anybody has said who they are: how many there are, and what each may cost. */
export class Lines {
  readonly #isKnown: (request: IncomingMessage) => boolean
  readonly #strangers = new Set<Socket>()
  #count = 0

  /** `isKnown`: the request carries a session of any kind. */
  constructor(isKnown: (request: IncomingMessage) => boolean) {
    this.#isKnown = isKnown
  }

  mayOpen(request: IncomingMessage): boolean {
    return this.#count < MOST_LINES && (this.#strangers.size < MOST_STRANGERS || this.#isKnown(request))
  }

  opened(line: Socket): void {
    this.#count += 1
    this.#strangers.add(line)
    line.on('close', () => {
      this.#count -= 1
      this.#strangers.delete(line)
    })
    const bucket = new Bucket(PACKETS, performance.now())
    line.on('packet', () => {
      if (!bucket.take(performance.now())) line.close(true)
    })
    let unread = 0
    line.on('packetCreate', ({ data }: { readonly data?: unknown }) => {
      unread += typeof data === 'string' ? data.length : 0
      if (unread > MOST_UNREAD) line.close(true)
    })
    line.on('flush', () => {
      unread = 0
    })
  }

  /** Somebody with a right to be here. */
  admitted(line: Socket): void {
    this.#strangers.delete(line)
  }
}
