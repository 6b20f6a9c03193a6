import type { CommandAnswer } from '../../shared/live/channel.ts'
import type { Commander } from './commander.ts'

/** A client repeats a command for ten seconds; a busy room has some ten commands a second, all clients together. */
const KEPT = 2_000

/** The latest commands' answers, so that a command that is sent again is not done again. */
export class Answers {
  readonly #answers = new Map<string, CommandAnswer>()

  /** Kept by commander, so that nobody gets an answer that was another's. */
  of(commander: Commander, commandId: string): CommandAnswer | undefined {
    return this.#answers.get(key(commander, commandId))
  }

  remember(commander: Commander, commandId: string, answer: CommandAnswer): void {
    this.#answers.set(key(commander, commandId), answer)
    if (this.#answers.size <= KEPT) return
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest)
      return
    }
  }
}

function key(commander: Commander, commandId: string): string {
  return commander.kind === 'organiser' ? `organiser ${commandId}` : `${commander.id} ${commandId}`
}
