import type { RefusalCode } from '../../../shared/refusals.ts'
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

/** Who may not write any more has lost nothing by it: the board says why, and what was written is where it was. */
const NO_MORE_WRITING: readonly RefusalCode[] = ['locked', 'read-only', 'not-allowed']

function kindOf({ ready, save }: SessionState): SaveState['kind'] {
  const nothingLost = ready && save.kind === 'refused' && save.edits === 0 && NO_MORE_WRITING.includes(save.code)
  return nothingLost ? 'saved' : save.kind
}

export function leastSafe(states: readonly SessionState[]): Saving {
  const worst = Math.max(0, ...states.map((state) => ORDER.indexOf(kindOf(state))))
  return {
    kind: ORDER[worst] ?? 'saved',
    edits: states.reduce((sum, { save }) => sum + editsIn(save), 0),
    away: states.some(({ connection }) => connection === 'offline'),
  }
}
