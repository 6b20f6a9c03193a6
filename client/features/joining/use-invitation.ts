import { useEffect, useState } from 'react'
import type { InvitationView } from '../../../shared/api.ts'
import type { Participant } from '../../../shared/domain/participant.ts'
import { api, type Failure, isFailure } from '../../api/http.ts'

export type Lookup =
  | { readonly kind: 'looking' }
  | { readonly kind: 'refused'; readonly code: Failure['refused'] }
  /** `already`: who this browser is in that workshop, if it is signed in there. */
  | { readonly kind: 'found'; readonly view: InvitationView; readonly already: Participant | null }

const RETRY_MS = 3000

/** What the code opens, for a component of one code; asked again by itself while the server cannot be reached. */
export function useInvitation(code: string): Lookup {
  const [lookup, setLookup] = useState<Lookup>({ kind: 'looking' })
  useEffect(() => {
    let shown = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const next = await lookUp(code)
      if (!shown) return
      setLookup(next)
      if (next.kind === 'refused' && next.code === 'offline') retry = setTimeout(() => void look(), RETRY_MS)
    }
    void look()
    return () => {
      shown = false
      clearTimeout(retry)
    }
  }, [code])
  return lookup
}

async function lookUp(code: string): Promise<Lookup> {
  const view = await api.lookAtInvitation(code)
  if (isFailure(view)) return { kind: 'refused', code: view.refused }
  if (view.role === 'display') return { kind: 'found', view, already: null }
  const me = await api.me(view.workshop, 'person')
  return { kind: 'found', view, already: isFailure(me) || me.participant.removed ? null : me.participant }
}
