import { useEffect, useState } from 'react'
import type { Invitation } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { api, type Failure, isFailure } from '../../api/http.ts'

export type Invitations =
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused'; readonly code: Failure['refused'] }
  | { readonly kind: 'known'; readonly list: readonly Invitation[] }

const RETRY_MS = 3000

/** All invitations of a workshop; asked for again by itself while the server cannot be reached. */
export function useInvitations(workshop: WorkshopId) {
  const [invitations, setInvitations] = useState<Invitations>({ kind: 'asking' })
  useEffect(() => {
    let shown = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await api.invitations(workshop)
      if (!shown) return
      setInvitations(isFailure(answer) ? { kind: 'refused', code: answer.refused } : { kind: 'known', list: answer })
      if (isFailure(answer) && answer.refused === 'offline') retry = setTimeout(() => void ask(), RETRY_MS)
    }
    void ask()
    return () => {
      shown = false
      clearTimeout(retry)
    }
  }, [workshop])
  return { invitations, setList: (list: readonly Invitation[]) => setInvitations({ kind: 'known', list }) }
}
