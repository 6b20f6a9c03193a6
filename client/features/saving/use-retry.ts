import { useEffect, useRef } from 'react'
import type { RefusalCode } from '../../../shared/refusals.ts'
import type { DocumentSession, SessionState } from '../../sync/document-session.ts'

/** Refusals that end when the right to write comes back. */
const PASSING: readonly RefusalCode[] = ['locked', 'read-only', 'not-allowed']

/** The room's state and the document's connection are told apart, and may disagree for a moment. */
const BETWEEN_TRIES_MS = 5000

/** Offers what was refused again, by itself, as soon as this person may write. */
export function useRetryWhenAllowed(
  open: { readonly session: DocumentSession; readonly state: SessionState } | null,
  mayWrite: boolean,
): void {
  const session = open?.session ?? null
  const save = open?.state.save
  const waits = save?.kind === 'refused' && PASSING.includes(save.code)
  const triedAt = useRef(0)
  useEffect(() => {
    if (!mayWrite || !waits || session === null) return
    const timer = setTimeout(
      () => {
        triedAt.current = Date.now()
        session.retry()
      },
      Math.max(0, triedAt.current + BETWEEN_TRIES_MS - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [session, mayWrite, waits])
}
