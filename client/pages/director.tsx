import type { WorkshopId } from '../../shared/ids.ts'
import { Director } from '../features/director/director.tsx'
import { WorkshopFrame } from '../features/room/workshop-frame.tsx'

export function DirectorPage({ workshop }: { readonly workshop: WorkshopId }) {
  return (
    <WorkshopFrame workshop={workshop} page="run">
      <Director />
    </WorkshopFrame>
  )
}
