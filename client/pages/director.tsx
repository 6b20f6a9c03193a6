// STUB owner: see brief
import type { WorkshopId } from '../../shared/ids.ts'
export function DirectorPage({ workshop }: { readonly workshop: WorkshopId }) {
  return <main>{workshop}</main>
}
