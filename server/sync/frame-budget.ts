import { Bucket } from '../access/bucket.ts'

const FRAMES = { burst: 200, perSecond: 100 }
/** The burst holds what a device brings that was offline for long. */
const BYTES = { burst: 6 * 1024 * 1024, perSecond: 2 * 1024 * 1024 }

/** How much one socket may send, in frames and in bytes. Time is given, in milliseconds of a clock that never goes back. */
export class FrameBudget {
  readonly #frames: Bucket
  readonly #bytes: Bucket

  constructor(now: number) {
    this.#frames = new Bucket(FRAMES, now)
    this.#bytes = new Bucket(BYTES, now)
  }

  /** False when it is too much. */
  spend(bytes: number, now: number): boolean {
    return this.#frames.take(now) && this.#bytes.take(now, bytes)
  }
}
