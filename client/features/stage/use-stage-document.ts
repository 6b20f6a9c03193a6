import { useEffect, useMemo } from 'react'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import type { Group } from '../../../shared/domain/group.ts'
import type { SessionUse } from '../../api/http.ts'
import { useRoom } from '../../live/use-live.tsx'
import type { DocumentSession } from '../../sync/document-session.ts'
import { useDocument } from '../../sync/use-document.ts'
import { useDocumentName } from '../../sync/use-document-name.ts'

const ASKED_AGAIN_EVERY_MS = 1_000

/** Null until there is something to draw. Once open, it stays as it was when the connection drops. */
export function useStageDocument({ id }: Group, kind: DocumentKind, as: SessionUse): DocumentSession | null {
  const workshop = useRoom((state) => state.workshop.id)
  const place = useMemo(() => ({ workshop, group: id, kind }), [workshop, id, kind])
  const open = useDocument(useDocumentName(place, as).name, as)
  const session = open?.session ?? null
  const stopped = open?.state.connection === 'stopped'

  useEffect(() => {
    if (session === null) return
    // A display may read only what is shown: what left the stage was closed, and it may have come back.
    if (session.getState().connection === 'stopped') session.retry()
    if (as === 'display') return
    // The facilitator's small picture is no visit to the group.
    session.awareness.setLocalState(null)
    return () => session.awareness.setLocalState({})
  }, [session, as])

  useEffect(() => {
    if (session === null || !stopped) return
    const again = setInterval(() => session.retry(), ASKED_AGAIN_EVERY_MS)
    return () => clearInterval(again)
  }, [session, stopped])

  return open?.state.ready === true ? open.session : null
}
