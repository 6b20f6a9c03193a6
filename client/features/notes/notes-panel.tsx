// STUB owner: F2
import type { Group } from '../../../shared/domain/group.ts'
import type { DocumentSession } from '../../sync/document-session.ts'

export function NotesPanel({ group }: { readonly session: DocumentSession; readonly group: Group; readonly editable: boolean; readonly at: string | null }) {
  return <div>{group.name}</div>
}
