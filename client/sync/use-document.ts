import { useMemo, useSyncExternalStore } from 'react'
import type { SessionUse } from '../api/http.ts'
import type { DocumentSession, SessionState } from './document-session.ts'
import { DocumentVersions } from './document-versions.ts'
import { acquireSession } from './sessions.ts'

export interface OpenedDocument {
  readonly session: DocumentSession
  readonly state: SessionState
}

/** Opens a document while the component is mounted; null while the name is not known. */
export function useDocument(name: string | null, as: SessionUse = 'person'): OpenedDocument | null {
  const view = useMemo(() => (name === null ? NOT_OPEN : openWhileSeen(name, as)), [name, as])
  return useSyncExternalStore(view.subscribe, view.getOpened)
}

interface View {
  readonly subscribe: (listener: () => void) => () => void
  readonly getOpened: () => OpenedDocument | null
}

const NOT_OPEN: View = { subscribe: () => () => {}, getOpened: () => null }

/** The session is acquired with the subscription and released with it: drawing alone opens nothing. */
function openWhileSeen(name: string, as: SessionUse): View {
  let getState: (() => OpenedDocument) | null = null
  return {
    getOpened: () => getState?.() ?? null,
    subscribe: (listener) => {
      const acquired = acquireSession(name, as)
      const { session } = acquired
      let opened: OpenedDocument = { session, state: session.getState() }
      getState = () => {
        const state = session.getState()
        if (opened.state !== state) opened = { session, state }
        return opened
      }
      const unsubscribe = session.subscribe(listener)
      return () => {
        getState = null
        unsubscribe()
        acquired.release()
      }
    },
  }
}

/** Draws anew (at most once a frame) when something under a root type of the document changes, own changes and others'. */
export function useDocumentVersion(session: DocumentSession, root?: string): number {
  const versions = useMemo(() => new DocumentVersions(session.doc, root ?? null), [session, root])
  return useSyncExternalStore(versions.subscribe, versions.getVersion)
}
