import { type Actor, type Context, can } from '../../../shared/access/can.ts'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import type { Group } from '../../../shared/domain/group.ts'
import type { LiveState } from '../../../shared/live/state.ts'

export interface BoardRights {
  readonly read: boolean
  readonly write: boolean
  /** Why not, when this person may only read. */
  readonly readOnlyBecause: 'locked' | 'role' | null
}

/** What this person may do with a document of a group, by the same table as the server's. */
export function boardRights(actor: Actor, group: Group, kind: DocumentKind, state: LiveState): BoardRights {
  const context: Context = {
    workshop: state.workshop.id,
    settings: state.workshop.settings,
    kind,
    group: { id: group.id, locked: group.locked, removed: group.removed },
  }
  const write = can(actor, 'document.write', context)
  const writesUnlocked = can(actor, 'document.write', {
    ...context,
    group: { id: group.id, locked: false, removed: group.removed },
  })
  return {
    read: can(actor, 'document.read', context),
    write,
    readOnlyBecause: write ? null : writesUnlocked ? 'locked' : 'role',
  }
}
