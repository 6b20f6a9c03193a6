import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { FREE_NOTES, type FreeNote, readFreeNotes } from '../../../shared/documents/notes.ts'

/** A free note's title, drawn at once: an input that is drawn a frame later than it is typed in loses its caret. */
export function useTitle(doc: Y.Doc, { id }: FreeNote): string {
  const subscribe = useCallback(
    (changed: () => void) => {
      const notes = doc.getMap(FREE_NOTES)
      notes.observe(changed)
      return () => notes.unobserve(changed)
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => readFreeNotes(doc).find((note) => note.id === id)?.title ?? '')
}
