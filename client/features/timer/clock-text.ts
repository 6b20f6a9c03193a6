/** What a clock shows: minutes and seconds left, or since the time was over. */
export interface ClockText {
  readonly text: string
  readonly over: boolean
}

/**
 * Counts down by whole seconds, so that five minutes begin with 05:00 and the last second ends at 00:00; after that it
 * counts up. Minutes go beyond 59: a room thinks of a session as 75 minutes.
 */
export function clockText(leftMs: number): ClockText {
  const over = leftMs <= -1000
  const seconds = over ? Math.floor(-leftMs / 1000) : Math.max(0, Math.ceil(leftMs / 1000))
  return { text: `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`, over }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
