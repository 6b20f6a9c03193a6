// STUB owner: C
import type { SessionUse } from '../api/http.ts'
import type { DocumentSession } from './document-session.ts'

/** Two views of a document share one session; the last to release it closes it. */
export function acquireSession(_name: string, _as: SessionUse): { readonly session: DocumentSession; release(): void } {
  throw new Error('stub')
}
