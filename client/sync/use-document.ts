// STUB owner: C
import type { SessionUse } from '../api/http.ts'
import type { DocumentSession, SessionState } from './document-session.ts'

/** Opens a document while the component is mounted; null while the name is not known. */
export function useDocument(_name: string | null, _as?: SessionUse): { readonly session: DocumentSession; readonly state: SessionState } | null {
  throw new Error('stub')
}
/** Draws anew (at most once a frame) when something under a root type of the document changes, own changes and others'. */
export function useDocumentVersion(_session: DocumentSession, _root?: string): number {
  throw new Error('stub')
}
