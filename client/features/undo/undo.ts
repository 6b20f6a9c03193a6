// STUB owner: F2
import * as Y from 'yjs'
import type { DocumentSession } from '../../sync/document-session.ts'

/** One history of one's own changes for each open document. Root types register themselves on first use. */
export function undoOf(session: DocumentSession): Y.UndoManager {
  return new Y.UndoManager(session.doc)
}
