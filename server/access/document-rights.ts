// STUB owner: A
import type { Actor } from '../../shared/access/can.ts'
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { GroupId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { RefusalCode } from '../../shared/refusals.ts'

export interface DocumentRights {
  readonly read: boolean
  readonly write: boolean
  /** May be seen by the others in the document. */
  readonly show: boolean
  /** What a writer is told when `write` is false. */
  readonly refusal: RefusalCode
}

export function documentRights(actor: Actor, document: { readonly group: GroupId; readonly kind: DocumentKind }, state: LiveState): DocumentRights {
  throw new Error(`stub ${actor.kind} ${document.kind} ${state.seq}`)
}
