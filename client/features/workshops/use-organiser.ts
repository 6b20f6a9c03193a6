import { useEffect, useState } from 'react'
import type { WorkshopList } from '../../../shared/api.ts'
import { api, type Failure, isFailure } from '../../api/http.ts'

export type Organiser =
  | { readonly kind: 'asking' }
  /** No session: the link with the secret has to be opened. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: Failure['refused'] }
  | { readonly kind: 'signed-in'; readonly workshops: WorkshopList }

const RETRY_MS = 3000

/**
 * Signs in with the secret of the organiser's link, which leaves the address bar (and so the browser's history) at once,
 * else with the session from earlier. Asked again by itself while the server cannot be reached.
 */
export function useOrganiser(): { organiser: Organiser; reload: () => Promise<void> } {
  const [organiser, setOrganiser] = useState<Organiser>({ kind: 'asking' })
  useEffect(() => {
    let shown = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const ask = async (secret: string) => {
      const next = await signIn(secret)
      if (!shown) return
      setOrganiser(next)
      if (next.kind === 'refused' && next.code === 'offline') retry = setTimeout(() => void ask(secret), RETRY_MS)
    }
    const begin = () => {
      const secret = location.hash.slice(1)
      if (secret !== '') history.replaceState(history.state, '', location.pathname)
      clearTimeout(retry)
      void ask(secret)
    }
    begin()
    window.addEventListener('hashchange', begin)
    return () => {
      shown = false
      clearTimeout(retry)
      window.removeEventListener('hashchange', begin)
    }
  }, [])
  return { organiser, reload: async () => setOrganiser(await listed()) }
}

async function signIn(secret: string): Promise<Organiser> {
  if (secret !== '') {
    const answer = await api.organiserSignIn(secret)
    if (isFailure(answer)) return { kind: 'refused', code: answer.refused }
  }
  return listed()
}

async function listed(): Promise<Organiser> {
  const workshops = await api.workshops()
  if (!isFailure(workshops)) return { kind: 'signed-in', workshops }
  return workshops.refused === 'not-signed-in' || workshops.refused === 'not-allowed'
    ? { kind: 'signed-out' }
    : { kind: 'refused', code: workshops.refused }
}
