// STUB owner: C
import type { ReactNode } from 'react'
import type { Actor } from '../../shared/access/can.ts'
import type { CommandAnswer } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { Failure } from '../api/http.ts'
import type { LiveClient, LiveSnapshot } from './live-client.ts'

export function LiveProvider({ children }: { readonly client: LiveClient; readonly children: ReactNode }) {
  return <>{children}</>
}
/** Selects the least a component needs; the result is compared with Object.is, so select stable parts of the snapshot. */
export function useLive<T>(_select: (snapshot: LiveSnapshot) => T): T {
  throw new Error('stub')
}
/** A part of the room's state; only below a frame that waits for the state. */
export function useRoom<T>(_select: (state: LiveState) => T): T {
  throw new Error('stub')
}
/** Who this device is in the room now; organiser, participant or anonymous. */
export function useActor(): Actor {
  throw new Error('stub')
}
export function useCommand(): (command: Command) => Promise<CommandAnswer | Failure> {
  throw new Error('stub')
}
/** The server's time, drawn anew every `everyMs`. */
export function useServerNow(_everyMs?: number): number {
  throw new Error('stub')
}
