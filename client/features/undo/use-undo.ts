import { useSyncExternalStore } from 'react'
import type { DocumentSession } from '../../sync/document-session.ts'
import { undoOf } from './undo.ts'

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

/** Whether there is something to undo and to redo. */
export function useUndo(session: DocumentSession): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const history = undoOf(session)
  const subscribe = (changed: () => void) => {
    for (const event of EVENTS) history.on(event, changed)
    return () => {
      for (const event of EVENTS) history.off(event, changed)
    }
  }
  const state = useSyncExternalStore(subscribe, () => `${history.canUndo()} ${history.canRedo()}`)
  return { canUndo: state.startsWith('true'), canRedo: state.endsWith('true') }
}
