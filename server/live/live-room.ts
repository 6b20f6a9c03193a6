import { can } from '../../shared/access/can.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { type ParticipantId, randomId } from '../../shared/ids.ts'
import { apply } from '../../shared/live/apply.ts'
import type { CommandAnswer } from '../../shared/live/channel.ts'
import { type Command, RIGHT_FOR } from '../../shared/live/commands.ts'
import type { NumberedEvent } from '../../shared/live/events.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../shared/refusals.ts'
import { Bucket } from '../access/bucket.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { Answers } from './answers.ts'
import { actorFor, type Commander } from './commander.ts'
import type { Decision, Moment } from './decide/decision.ts'
import { join } from './decide/people.ts'
import { decide } from './decide.ts'

/** Changes of one's own name, organisation and group. */
const OWN_CHANGES = { burst: 20, perSecond: 1 }
/** Refusals that the same command may not meet again. */
const PASSES: ReadonlySet<RefusalCode> = new Set(['store-failed', 'too-fast'])

export interface LiveRoomParts {
  readonly store: WorkshopStore
  readonly clock: Clock
  readonly log: Log
  readonly publish: (state: LiveState, events: readonly NumberedEvent[]) => void
}

/** One workshop's room in memory: its state is always the fold of what is in the store. */
export class LiveRoom {
  readonly #parts: LiveRoomParts
  readonly #answers = new Answers()
  readonly #ownChanges = new Map<ParticipantId, Bucket>()
  #state: LiveState
  /** After a failed append it is not known what reached the disk; it is read again before the next. */
  #doubtful = false

  constructor(state: LiveState, parts: LiveRoomParts) {
    this.#state = state
    this.#parts = parts
  }

  get state(): LiveState {
    return this.#state
  }

  execute(commander: Commander, command: Command, commandId: string): CommandAnswer {
    const given = this.#answers.of(commander, commandId)
    if (given !== undefined) return given
    const answer = this.#attempt(commander, command)
    // A full disk may have room again when the command is repeated, and somebody in a hurry may have waited.
    if (!isRefusal(answer) || !PASSES.has(answer.refused)) this.#answers.remember(commander, commandId, answer)
    return answer
  }

  join(participant: Participant): Participant | Refusal {
    return this.#carryOut(() => join(this.#state, participant)) ?? participant
  }

  #attempt(commander: Commander, command: Command): CommandAnswer {
    if (!this.#isPatient(commander, command)) return refuse('too-fast')
    const refusal = this.#carryOut((moment) => {
      const { workshop } = this.#state
      const context = { workshop: workshop.id, settings: workshop.settings }
      if (!can(actorFor(this.#state, commander), RIGHT_FOR[command.type], context)) return refuse('not-allowed')
      return decide(this.#state, commander, command, moment)
    })
    return refusal ?? { done: true, seq: this.#state.seq }
  }

  /** Everyone may change what is their own, and everyone else hears of each change and keeps it for ever. */
  #isPatient(commander: Commander, { type }: Command): boolean {
    if (commander.kind === 'organiser' || (type !== 'profile.change' && type !== 'profile.move')) return true
    const now = performance.now()
    const bucket = this.#ownChanges.get(commander.id) ?? new Bucket(OWN_CHANGES, now)
    this.#ownChanges.set(commander.id, bucket)
    return bucket.take(now)
  }

  /** Disk first, then the state, then everyone else. Null when all went well. */
  #carryOut(decideNow: (moment: Moment) => Decision): Refusal | null {
    const now = this.#parts.clock.now()
    const missed = this.#doubtful ? this.#stored((store) => store.events(this.#state.workshop.id, this.#state.seq)) : []
    if (isRefusal(missed)) return missed
    this.#fold(missed)
    const events = decideNow({ now, newId: randomId })
    if (isRefusal(events)) return events
    if (events.length === 0) return null
    const numbered = this.#stored((store) => store.appendEvents(this.#state.workshop.id, this.#state.seq, now, events))
    if (isRefusal(numbered)) return numbered
    this.#fold(numbered)
    return null
  }

  #stored<T>(work: (store: WorkshopStore) => T): T | Refusal {
    try {
      const result = work(this.#parts.store)
      this.#doubtful = false
      return result
    } catch (error) {
      this.#parts.log.error({ err: error, workshop: this.#state.workshop.id }, 'the store failed')
      this.#doubtful = true
      return refuse('store-failed')
    }
  }

  #fold(events: readonly NumberedEvent[]): void {
    if (events.length === 0) return
    this.#state = events.reduce(apply, this.#state)
    this.#parts.publish(this.#state, events)
  }
}
