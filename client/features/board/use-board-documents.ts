import type { DocumentKind } from '../../../shared/documents/name.ts'
import type { GroupId, WorkshopId } from '../../../shared/ids.ts'
import type { Failure } from '../../api/http.ts'
import type { DocumentSession, SessionState } from '../../sync/document-session.ts'
import { useDocument } from '../../sync/use-document.ts'
import { useDocumentName } from '../../sync/use-document-name.ts'

export interface BoardDocument {
  readonly open: { readonly session: DocumentSession; readonly state: SessionState } | null
  readonly failure: Failure | null
}

/** Both documents of a board stay open while it is shown, so that the saving of both is told. */
export function useBoardDocuments(workshop: WorkshopId, group: GroupId | null): Record<DocumentKind, BoardDocument> {
  return { plan: useBoardDocument(workshop, group, 'plan'), notes: useBoardDocument(workshop, group, 'notes') }
}

function useBoardDocument(workshop: WorkshopId, group: GroupId | null, kind: DocumentKind): BoardDocument {
  const { name, failure } = useDocumentName(group === null ? null : { workshop, group, kind })
  return { open: useDocument(name), failure }
}
