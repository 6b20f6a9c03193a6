// STUB owner: F2
import type * as Y from 'yjs'
import type { Group } from '../../../shared/domain/group.ts'

/** A group's notes, read only and large, for the stage. */
export function NotesView({ group }: { readonly doc: Y.Doc; readonly group: Group }) {
  return <div>{group.name}</div>
}
