import * as Y from 'yjs'

/**
 * One update that says the same as all of these together. Through a document, which lets go of deleted text, as merging
 * the bytes would not; what waits for a missing update stays in it.
 */
export function compacted(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const whole = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return whole
}
