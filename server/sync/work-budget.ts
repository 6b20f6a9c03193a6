/** Milliseconds of the server's time: an hour of honest typing takes less than the burst. */
const BURST_MS = 1_500
const MS_PER_SECOND = 50

/** What this process has worked so far: time in which a busy machine did something else is nobody's fault. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/**
 * How long the server may work for one participant's frames, over all of their connections. Text can be written so that
 * putting it together takes seconds, and nobody knows before: it is paid for afterwards, and whoever is in debt waits.
 */
export class WorkBudget {
  #left = BURST_MS
  #at: number

  /** `now` in milliseconds of a clock that never goes back. */
  constructor(now: number) {
    this.#at = now
  }

  pay(ms: number, now: number): void {
    this.#refill(now)
    this.#left -= ms
  }

  inDebt(now: number): boolean {
    this.#refill(now)
    return this.#left < 0
  }

  /** As good as a new one. */
  isFull(now: number): boolean {
    this.#refill(now)
    return this.#left === BURST_MS
  }

  #refill(now: number): void {
    this.#left = Math.min(BURST_MS, this.#left + ((now - this.#at) / 1000) * MS_PER_SECOND)
    this.#at = now
  }
}
