import * as z from 'zod/mini'

/** Milliseconds since 1970 by the server's clock. */
export const instant = z.number().check(z.nonnegative())

/**
 * The clock of the current item. A running clock is stored as the moment at which it ends, a paused one as what is left;
 * neither needs ticking. Time over is negative: the clock goes on counting so that the room sees by how much it is late.
 */
export const timer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), endsAt: instant }),
  z.object({ kind: z.literal('paused'), leftMs: z.number() }),
])
export type Timer = z.infer<typeof timer>

export function startTimer(minutes: number, now: number): Timer {
  return { kind: 'running', endsAt: now + minutes * 60_000 }
}

/** Milliseconds left at `now`; negative when over. */
export function timeLeft(timer: Timer, now: number): number {
  return timer.kind === 'running' ? timer.endsAt - now : timer.leftMs
}

export function extendTimer(timer: Timer, byMs: number): Timer {
  return timer.kind === 'running' ? { ...timer, endsAt: timer.endsAt + byMs } : { ...timer, leftMs: timer.leftMs + byMs }
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return { kind: 'paused', leftMs: timeLeft(timer, now) }
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return { kind: 'running', endsAt: now + timeLeft(timer, now) }
}
