const FRAMES = { burst: 200, perSecond: 100 }
/** The burst holds what a device brings that was offline for long. */
const BYTES = { burst: 6 * 1024 * 1024, perSecond: 2 * 1024 * 1024 }

/** How much one socket may send: two token buckets. Time is given, in milliseconds of any clock that never goes back. */
export class FrameBudget {
  #frames = FRAMES.burst
  #bytes = BYTES.burst
  #at: number

  constructor(now: number) {
    this.#at = now
  }

  /** False when it is too much. */
  spend(bytes: number, now: number): boolean {
    const seconds = (now - this.#at) / 1000
    this.#at = now
    this.#frames = Math.min(FRAMES.burst, this.#frames + seconds * FRAMES.perSecond) - 1
    this.#bytes = Math.min(BYTES.burst, this.#bytes + seconds * BYTES.perSecond) - bytes
    return this.#frames >= 0 && this.#bytes >= 0
  }
}
