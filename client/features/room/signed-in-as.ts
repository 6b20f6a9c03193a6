import { useEffect, useState } from 'react'
import type { WorkshopId } from '../../../shared/ids.ts'
import { api, isFailure } from '../../api/http.ts'

export type SignedInAs =
  | { readonly kind: 'asking' | 'nobody' | 'unreachable' }
  | { readonly kind: 'known'; readonly as: 'person' | 'organiser' }
type Page = 'board' | 'run' | 'people' | 'setup'

const ASKED_AGAIN_AFTER_MS = 3_000

/** The organiser, who is no participant, has no board. */
function memoryOf(workshop: WorkshopId, page: Page): string {
  return `plenary.as.${workshop}.${page === 'board' ? 'board' : 'room'}`
}

function remembered(workshop: WorkshopId, page: Page): SignedInAs {
  const as = localStorage.getItem(memoryOf(workshop, page))
  return as === 'person' || as === 'organiser' ? { kind: 'known', as } : { kind: 'asking' }
}

/** After leaving, the pages of the workshop say again that nobody is signed in. */
export function forgetSignIn(workshop: WorkshopId): void {
  localStorage.removeItem(memoryOf(workshop, 'board'))
  localStorage.removeItem(memoryOf(workshop, 'run'))
}

/**
 * Whether this browser is a person of the workshop or the organiser. What was true the last time on this device holds
 * until the server says otherwise, so that a page opens while the server is away.
 */
export function useSignedInAs(workshop: WorkshopId, page: Page): SignedInAs {
  const [known, setKnown] = useState(() => remembered(workshop, page))
  useEffect(() => {
    let stopped = false
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await askServer(workshop, page)
      if (stopped) return
      if (answer === 'unreachable') {
        setKnown((before) => (before.kind === 'known' ? before : { kind: 'unreachable' }))
        again = setTimeout(() => void ask(), ASKED_AGAIN_AFTER_MS)
        return
      }
      if (answer === 'nobody') {
        // With a memory the room itself says that the session ended, above the text that is kept here.
        setKnown((before) => (before.kind === 'known' ? before : { kind: 'nobody' }))
        return
      }
      localStorage.setItem(memoryOf(workshop, page), answer)
      setKnown((before) => (before.kind === 'known' && before.as === answer ? before : { kind: 'known', as: answer }))
    }
    void ask()
    return () => {
      stopped = true
      clearTimeout(again)
    }
  }, [workshop, page])
  return known
}

async function askServer(workshop: WorkshopId, page: Page): Promise<'person' | 'organiser' | 'nobody' | 'unreachable'> {
  const me = await api.me(workshop, 'person')
  if (isFailure(me) && me.refused === 'offline') return 'unreachable'
  const person = !isFailure(me)
  if (page === 'board' || (person && me.participant.role === 'facilitator')) return person ? 'person' : 'nobody'
  const organiser = await api.organiserSignedIn()
  if (organiser === 'done') return 'organiser'
  if (person) return 'person'
  return organiser.refused === 'offline' ? 'unreachable' : 'nobody'
}
