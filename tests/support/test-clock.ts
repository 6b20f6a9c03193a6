import type { Clock } from '../../server/clock.ts'

/** Time that moves when told. Begins on the morning of a seminar. */
export class TestClock implements Clock {
  #now = Date.UTC(2018, 0, 9, 8)

  now(): number {
    return this.#now
  }

  advance(ms: number): void {
    this.#now += ms
  }
}
