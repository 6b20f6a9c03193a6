// STUB owner: C
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { GroupId, WorkshopId } from '../../shared/ids.ts'
import type { Failure, SessionUse } from '../api/http.ts'

/**
 * The document's present name, with its epoch: asked from the server, the last known one from this device while the
 * server is away. `failure` when it may not be read or was never known.
 */
export function useDocumentName(
  _place: { readonly workshop: WorkshopId; readonly group: GroupId; readonly kind: DocumentKind } | null,
  _as?: SessionUse,
): { readonly name: string | null; readonly failure: Failure | null } {
  throw new Error('stub')
}
