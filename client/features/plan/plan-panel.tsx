// STUB owner: F1
import type { Group } from '../../../shared/domain/group.ts'
import type { DocumentSession } from '../../sync/document-session.ts'

/** The plan on the board: section list with progress and people, one section open at a time (`at`, else the group's first focus), its fields and checks. */
export function PlanPanel({ group }: { readonly session: DocumentSession; readonly group: Group; readonly editable: boolean; readonly at: string | null }) {
  return <div>{group.name}</div>
}
