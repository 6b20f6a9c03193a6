import * as Y from 'yjs'

/** Above this an answer is refused as too big, or delays everything behind it. */
const LONG = 512 * 1024

export interface Asked {
  /** What the server said it has. */
  readonly stateVector: Uint8Array
  /** What the server sent of its own document. */
  readonly whole: Uint8Array
}

/**
 * All that the server lacks of this document. Own edits without a receipt are in it in any case, also where the server
 * seems to have them already: it may hold them in memory only, and a receipt is given for what it is sent.
 * Null when there is nothing to say.
 */
export function answerTo({ stateVector, whole }: Asked, doc: Y.Doc, unconfirmed: readonly Uint8Array[]): Uint8Array | null {
  const missing = Y.encodeStateAsUpdate(doc, stateVector)
  if (unconfirmed.length > 0) {
    const all = Y.mergeUpdates([missing, ...unconfirmed])
    // The document's own words hold no deleted text: somebody may have pasted too much, and taken it out again.
    return all.length > LONG ? missing : all
  }
  return holdsMore(missing, whole, doc) ? missing : null
}

/** An update always carries every deletion of the document, so that its length says nothing. */
function holdsMore(missing: Uint8Array, whole: Uint8Array, doc: Y.Doc): boolean {
  if (Y.decodeUpdate(missing).structs.length > 0) return true
  return !Y.equalDeleteSets(Y.createDeleteSetFromStructStore(doc.store), Y.decodeUpdate(whole).ds)
}
