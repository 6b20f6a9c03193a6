// STUB owner: F2
import type { DocumentSession } from '../../sync/document-session.ts'

/** The three honest states, with the number of edits under way; of several documents, the least safe one. */
export function SaveIndicator({ sessions }: { readonly sessions: readonly DocumentSession[] }) {
  return <span>{sessions.length}</span>
}
