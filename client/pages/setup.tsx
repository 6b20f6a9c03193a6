// STUB owner: see brief
import type { WorkshopId } from '../../shared/ids.ts'
export function SetupPage({ workshop }: { readonly workshop: WorkshopId }) {
  return <main>{workshop}</main>
}
