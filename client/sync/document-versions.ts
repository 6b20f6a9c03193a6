import type * as Y from 'yjs'

/** Counts the changes under one root type of a document, or in all of it; tells of several in one frame once. */
export class DocumentVersions {
  readonly #doc: Y.Doc
  readonly #root: string | null
  #version = 0

  constructor(doc: Y.Doc, root: string | null) {
    this.#doc = doc
    this.#root = root
  }

  readonly getVersion = (): number => this.#version

  readonly subscribe = (listener: () => void): (() => void) => {
    let frame: number | null = null
    const onTransaction = (transaction: Y.Transaction) => {
      if (!this.#touches(transaction)) return
      frame ??= requestAnimationFrame(() => {
        frame = null
        this.#version += 1
        listener()
      })
    }
    this.#doc.on('afterTransaction', onTransaction)
    return () => {
      this.#doc.off('afterTransaction', onTransaction)
      if (frame !== null) cancelAnimationFrame(frame)
    }
  }

  #touches({ changed, changedParentTypes }: Y.Transaction): boolean {
    if (changed.size === 0) return false
    if (this.#root === null) return true
    const root = this.#doc.share.get(this.#root)
    // A root that nobody has read as its type yet reports no changes of what lies in it, only its own.
    return root !== undefined && (changedParentTypes.has(root) || [...changed.keys()].some((type) => type === root))
  }
}
