/** Tokens that refill steadily: short bursts pass, a flood does not. */
export class Bucket {
  readonly #size: number
  readonly #perSecond: number
  #tokens: number
  #at: number

  /** `now` in milliseconds of a clock that never goes back. */
  constructor({ size, perSecond }: { readonly size: number; readonly perSecond: number }, now: number) {
    this.#size = size
    this.#perSecond = perSecond
    this.#tokens = size
    this.#at = now
  }

  take(now: number): boolean {
    this.#tokens = Math.min(this.#size, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
