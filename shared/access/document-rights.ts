import type { DocumentPlace } from '../documents/name.ts'
import type { LiveState } from '../live/state.ts'
import type { RefusalCode } from '../refusals.ts'
import { type Actor, type Context, can } from './can.ts'

export interface DocumentRights {
  readonly read: boolean
  readonly write: boolean
  /** May be seen by the others in the document. */
  readonly show: boolean
  /** What a writer is told when `write` is false, and a reader when `read` is. */
  readonly refusal: RefusalCode
}

type WhichDocument = Pick<DocumentPlace, 'group' | 'kind'>

/** What somebody may do with a document in this state of the room: the server decides by it, the board shows it. */
export function documentRights(actor: Actor, document: WhichDocument, state: LiveState): DocumentRights {
  const context = contextOf(document, state)
  return {
    read: can(actor, 'document.read', context),
    write: can(actor, 'document.write', context),
    show: can(actor, 'presence.show', context),
    refusal: refusal(actor, context),
  }
}

function refusal(actor: Actor, context: Context): RefusalCode {
  if (context.group === undefined || context.group.removed) return 'not-found'
  // Whoever has a session but is no participant any more was removed.
  if (actor.kind === 'anonymous') return 'removed'
  if (!can(actor, 'document.read', context)) return 'not-allowed'
  if (can(actor, 'document.write', { ...context, group: { ...context.group, locked: false } })) return 'locked'
  return 'read-only'
}

function contextOf({ group: id, kind }: WhichDocument, { workshop, groups, stage }: LiveState): Context {
  const group = groups.find((each) => each.id === id)
  return {
    workshop: workshop.id,
    settings: workshop.settings,
    kind,
    onStage: stage.show === 'plan' || stage.show === 'notes' ? { group: stage.group, kind: stage.show } : null,
    ...(group !== undefined && { group: { id, locked: group.locked, removed: group.removed } }),
  }
}
