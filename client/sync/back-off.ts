/** Nobody waits long after one lost line; a hall of people after a restart of the server is spread over this. */
const FIRST_MS = 2_000
const LONGEST_MS = 15_000
/** At least this, so that a server which closes at once is not asked in a tight loop. */
const SHORTEST_MS = 100

/** How long to wait before the next attempt: full jitter, doubling. `attempt` counts from 0, `chance` is from 0 to 1. */
export function reconnectDelay(attempt: number, chance: number): number {
  return Math.max(SHORTEST_MS, chance * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10)))
}
