// STUB owner: see brief
import type { WorkshopId } from '../../shared/ids.ts'
export function StagePage({ workshop }: { readonly workshop: WorkshopId }) {
  return <main>{workshop}</main>
}
