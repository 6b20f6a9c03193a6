import type { LiveEvent } from '../../../shared/live/events.ts'
import type { Refusal } from '../../../shared/refusals.ts'

/** What follows from a command. No events: it was so already, which is as good as done. */
export type Decision = LiveEvent[] | Refusal

/** What a decision may not fetch by itself. */
export interface Moment {
  readonly now: number
  readonly newId: () => string
}
