/** What one question about the time told: the server's clock minus our ticks, and how far off that may be. */
export interface Reading {
  readonly offset: number
  readonly errorMs: number
}

/** From the ticks before the question and after the answer. The server looked at its clock somewhere in between. */
export function readingOf(before: number, serverTime: number, after: number): Reading {
  return { offset: serverTime - (before + after) / 2, errorMs: (after - before) / 2 }
}

/** The server's clock counts whole milliseconds. */
const GRAIN_MS = 1

/**
 * The better of two. When they cannot both be true, our ticks stood still meanwhile (some devices count no time asleep),
 * and only the later one counts.
 */
export function better(known: Reading | null, later: Reading): Reading {
  if (known === null) return later
  const contradict = Math.abs(later.offset - known.offset) > later.errorMs + known.errorMs + GRAIN_MS
  return contradict || later.errorMs <= known.errorMs ? later : known
}

const QUESTIONS = 5
/** How old a time may be that came along with something else. */
const HINT_ERROR_MS = 5_000
/** Between ticks and the device's own clock, so much apart means that the device slept or that its clock was set. */
const JUMP_MS = 300

/**
 * The server's time on this device, whatever the device's clock says: ticks of a clock that nobody can set, and the
 * server's word for what they mean.
 */
export class ServerClock {
  readonly #ask: () => Promise<number | null>
  #reading: Reading | null = null
  #lag = Date.now() - performance.now()

  /** `ask`: the server's time, or null when there was no answer. */
  constructor(ask: () => Promise<number | null>) {
    this.#ask = ask
  }

  /** Before the first word from the server, the device's own clock is all there is. */
  now(): number {
    return this.#reading === null ? Date.now() : performance.now() + this.#reading.offset
  }

  /** A time that came along with something else: better than the device's own until it is measured. */
  hint(serverTime: number): void {
    this.#reading ??= { offset: serverTime - performance.now(), errorMs: HINT_ERROR_MS }
  }

  async measure(): Promise<void> {
    for (let question = 0; question < QUESTIONS; question++) {
      const before = performance.now()
      const serverTime = await this.#ask()
      if (serverTime === null) return
      this.#reading = better(this.#reading, readingOf(before, serverTime, performance.now()))
    }
  }

  /** Did the device sleep, or was its clock set, since this was last asked? */
  jumped(): boolean {
    const lag = Date.now() - performance.now()
    const jumped = Math.abs(lag - this.#lag) > JUMP_MS
    this.#lag = lag
    return jumped
  }
}
