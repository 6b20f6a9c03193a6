import { useEffect, useSyncExternalStore } from 'react'
import type { DocumentPlace } from '../../shared/documents/name.ts'
import type { Failure, SessionUse } from '../api/http.ts'
import { onWake } from '../offline/wake.ts'
import { type DocumentNames, documentNames, nameIn } from './document-names.ts'

/** While a name is missing it is asked for again: the server may be back, or the facilitator may have opened the board. */
const AGAIN_MS = 5_000

/**
 * The document's present name, with its epoch: asked from the server, the last known one from this device while the
 * server is away. `failure` when it may not be read or was never known.
 */
export function useDocumentName(
  place: DocumentPlace | null,
  as: SessionUse = 'person',
): { readonly name: string | null; readonly failure: Failure | null } {
  const workshop = place?.workshop ?? null
  const group = place?.group ?? null
  const kind = place?.kind ?? null
  const names = useSyncExternalStore(subscribe, () => (workshop === null ? null : documentNames.of(workshop, as)))
  const found = place === null || names === null ? { name: null, failure: null } : look(names, place)
  const missing = found.failure !== null || names?.failure != null

  useEffect(() => {
    if (workshop !== null && group !== null && kind !== null) void documentNames.refresh(workshop, as)
  }, [workshop, group, kind, as])

  useEffect(() => {
    if (workshop === null || !missing) return
    const ask = () => void documentNames.refresh(workshop, as)
    const timer = setInterval(ask, AGAIN_MS)
    const stop = onWake(ask)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [workshop, as, missing])

  return found
}

function look({ list, failure, fresh }: DocumentNames, place: DocumentPlace) {
  const name = list && nameIn(list, place)
  if (name !== null) return { name, failure: null }
  if (failure !== null) return { name: null, failure }
  return { name: null, failure: fresh ? NOT_AMONG_THEM : null }
}

const NOT_AMONG_THEM: Failure = { refused: 'not-allowed' }

function subscribe(listener: () => void): () => void {
  return documentNames.subscribe(listener)
}
