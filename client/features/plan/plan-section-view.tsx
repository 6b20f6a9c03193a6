// STUB owner: F1
import type * as Y from 'yjs'

/** One section of a plan, read only and large, for the stage. */
export function PlanSectionView({ section }: { readonly doc: Y.Doc; readonly section: string }) {
  return <div>{section}</div>
}
