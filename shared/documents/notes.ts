import type * as Y from 'yjs'
import type { RootKind } from './root.ts'

/**
 * How notes lie in their Yjs document: under each question the XML fragment `note.<question id>`; a free note is the
 * fragment `free.<id>`, and its entry `<id>` in the map `free` holds its title (last writer wins). Removing a free note
 * sets its entry to null; the text stays and can be brought back.
 */
export const FREE_NOTES = 'free'
const ROOT = /^(free|(note|free)\.[a-z0-9]{1,24})$/

export function noteKey(question: string): string {
  return `note.${question}`
}

export function freeNoteKey(id: string): string {
  return `free.${id}`
}

/** Null: notes have no root of that name. */
export function notesRoot(name: string): RootKind | null {
  if (!ROOT.test(name)) return null
  return name === FREE_NOTES ? 'map' : 'blocks'
}

export interface FreeNote {
  readonly id: string
  readonly title: string
  /** Server-independent moment of creation, for the order. */
  readonly at: number
}

/**
 * The free notes that are there, the oldest first. Entries of the wrong shape are skipped, and so are those whose text
 * would lie where the server takes none: whoever wrote there would be refused.
 */
export function readFreeNotes(doc: Y.Doc): FreeNote[] {
  const notes: FreeNote[] = []
  doc.getMap(FREE_NOTES).forEach((entry, id) => {
    if (typeof entry !== 'object' || entry === null || !('title' in entry) || !('at' in entry)) return
    const { title, at } = entry
    if (typeof title === 'string' && typeof at === 'number' && notesRoot(freeNoteKey(id)) !== null) notes.push({ id, title, at })
  })
  return notes.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
