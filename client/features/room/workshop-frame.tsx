// STUB owner: E
import type { ReactNode } from 'react'
import type { WorkshopId } from '../../../shared/ids.ts'

/**
 * Everything around a page of a workshop: opens the live plane as the person (or the organiser) this browser is signed
 * in as, TLP bands, title, current item with its clock, notices, links to the other pages, connection. Children are drawn
 * once the room's state is known (also the last known one while the server is away, and after the session ended, below a
 * banner that says so, so that text can be saved). `saving` stands in the header, also on a phone.
 */
export function WorkshopFrame({ children, saving }: { readonly workshop: WorkshopId; readonly page: 'board' | 'run' | 'people' | 'setup'; readonly saving?: ReactNode; readonly children: ReactNode }) {
  return (
    <main>
      {saving}
      {children}
    </main>
  )
}
