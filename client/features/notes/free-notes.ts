import type * as Y from 'yjs'
import { FREE_NOTES, type FreeNote } from '../../../shared/documents/notes.ts'
import { randomId } from '../../../shared/ids.ts'
import { OWN } from '../../sync/own.ts'

/** Adds an empty free note; returns its id. */
export function addFreeNote(doc: Y.Doc, now: number): string {
  const id = randomId()
  set(doc, id, { title: '', at: now })
  return id
}

export function renameFreeNote(doc: Y.Doc, note: FreeNote, title: string): void {
  set(doc, note.id, { title, at: note.at })
}

/** The text stays in the document, so that the note can come back as it was. */
export function removeFreeNote(doc: Y.Doc, note: FreeNote): void {
  set(doc, note.id, null)
}

export function restoreFreeNote(doc: Y.Doc, note: FreeNote): void {
  set(doc, note.id, { title: note.title, at: note.at })
}

function set(doc: Y.Doc, id: string, entry: { readonly title: string; readonly at: number } | null): void {
  doc.transact(() => doc.getMap(FREE_NOTES).set(id, entry), OWN)
}
