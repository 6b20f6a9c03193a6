import type { LiveState } from '../../../shared/live/state.ts'
import { extendTimer, pauseTimer, resumeTimer, timeLeft } from '../../../shared/live/timer.ts'
import { refuse } from '../../../shared/refusals.ts'
import type { Decision, Moment } from './decision.ts'

const MINUTE = 60_000
/** No item is longer; beyond it somebody leans on the button. */
const MOST_LEFT = 24 * 60 * MINUTE

const nothingRuns = () => refuse('conflict', 'no agenda item is running')

export function extend({ current }: LiveState, minutes: number, { now }: Moment): Decision {
  if (current === null) return nothingRuns()
  if (minutes === 0) return []
  const timer = extendTimer(current.timer, minutes * MINUTE)
  if (Math.abs(timeLeft(timer, now)) > MOST_LEFT) return refuse('conflict', 'the clock would be more than a day off')
  return [{ type: 'timer.set', timer }]
}

export function pause({ current }: LiveState, { now }: Moment): Decision {
  if (current === null) return nothingRuns()
  return current.timer.kind === 'paused' ? [] : [{ type: 'timer.set', timer: pauseTimer(current.timer, now) }]
}

export function resume({ current }: LiveState, { now }: Moment): Decision {
  if (current === null) return nothingRuns()
  return current.timer.kind === 'running' ? [] : [{ type: 'timer.set', timer: resumeTimer(current.timer, now) }]
}
