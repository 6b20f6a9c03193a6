/** How much at once, and how much more each second. */
interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Tokens that refill steadily: short bursts pass, a flood does not. */
export class Bucket {
  readonly #rate: Rate
  #tokens: number
  #at: number

  /** `now` in milliseconds of a clock that never goes back. */
  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#tokens = rate.burst
    this.#at = now
  }

  /** False when there are not so many left; then none is taken. */
  take(now: number, tokens = 1): boolean {
    const { burst, perSecond } = this.#rate
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (this.#tokens < tokens) return false
    this.#tokens -= tokens
    return true
  }
}
