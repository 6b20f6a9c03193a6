import type { SessionState } from '../../sync/document-session.ts'
import { editsIn, type SaveState } from '../../sync/save-state.ts'

/** The safest first. */
const ORDER = ['saved', 'sent', 'device', 'unkept', 'refused'] as const satisfies readonly SaveState['kind'][]

/** What is to be said of several documents: the least safe state, and how many edits are under way in all of them. */
export interface Saving {
  readonly kind: SaveState['kind']
  readonly edits: number
  /** The server cannot be reached by one of them. */
  readonly away: boolean
}

export function leastSafe(states: readonly SessionState[]): Saving {
  const worst = Math.max(0, ...states.map(({ save }) => ORDER.indexOf(save.kind)))
  return {
    kind: ORDER[worst] ?? 'saved',
    edits: states.reduce((sum, { save }) => sum + editsIn(save), 0),
    away: states.some(({ connection }) => connection === 'offline'),
  }
}
