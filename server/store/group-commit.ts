import type { Log } from '../log.ts'
import type { Append, DocumentStore } from './document-store.ts'

/** Long enough for the edits of a busy room to share one sync of the disk, too short for anybody to feel. */
const WAIT_MS = 4
/** A lock by a backup or a virus scanner is gone soon; a full disk is not, and need not be asked often. */
const FIRST_RETRY_MS = 50
const LONGEST_RETRY_MS = 2_000
/** So many attempts fail within about a second; a lock that is gone sooner is nobody's business. */
const FAILURES_BEFORE_TELLING = 5
/** Kept in memory: a disk that stays full must not fill that too. */
const MOST_QUEUED_BYTES = 16 * 1024 * 1024

/** A document whose updates are being written. */
export interface Author {
  /** All of these are on disk; `upto` is the number of the last. The order is that of `append`. */
  committed(appends: readonly Append[], upto: number): void
  /** The disk refuses for a while now. What was appended is kept and tried again. */
  delayed(): void
  /** The document was deleted from the store meanwhile. */
  gone(): void
}

/**
 * Writes the updates of all documents of the last few milliseconds in one transaction: one sync of the disk for all of
 * them. While the disk refuses, everything is kept in order and tried again.
 */
export class GroupCommit {
  readonly #store: DocumentStore
  readonly #log: Log
  #queue: { readonly author: Author; readonly append: Append }[] = []
  #queuedBytes = 0
  #failures = 0
  #timer: NodeJS.Timeout | null = null

  constructor(store: DocumentStore, log: Log) {
    this.#store = store
    this.#log = log
  }

  /** False while so much waits for a failing disk that nothing more may be taken in. */
  hasRoom(): boolean {
    return this.#queuedBytes < MOST_QUEUED_BYTES
  }

  append(author: Author, append: Append): void {
    this.#queue.push({ author, append })
    this.#queuedBytes += append.bytes.length
    this.#schedule(WAIT_MS)
  }

  /** Writes at once what is waiting. False when the disk refused. */
  flush(): boolean {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const batch = this.#queue
    if (batch.length === 0) return true
    let numbers: (number | null)[]
    try {
      numbers = this.#store.append(batch.map(({ append }) => append))
    } catch (error) {
      this.#onFailure(error)
      return false
    }
    this.#queue = []
    this.#queuedBytes = 0
    this.#failures = 0
    this.#tell(batch, numbers)
    return true
  }

  /** Drops what waits for a document that was deleted. */
  forget(author: Author): void {
    this.#queue = this.#queue.filter((waiting) => waiting.author !== author)
    this.#queuedBytes = this.#queue.reduce((sum, { append }) => sum + append.bytes.length, 0)
  }

  /** Resolves once everything is on disk; rejects when the disk refuses for `patienceMs`. */
  async drain(patienceMs: number): Promise<void> {
    const deadline = performance.now() + patienceMs
    while (!this.flush()) {
      if (performance.now() > deadline) throw new Error(`${this.#queue.length} updates could not be written`)
      await new Promise((resolve) => setTimeout(resolve, FIRST_RETRY_MS))
    }
  }

  #onFailure(error: unknown): void {
    this.#failures += 1
    this.#log.error({ err: error, updates: this.#queue.length, attempt: this.#failures }, 'updates could not be written')
    this.#schedule(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1)))
    if (this.#failures < FAILURES_BEFORE_TELLING) return
    for (const author of new Set(this.#queue.map(({ author }) => author))) author.delayed()
  }

  #schedule(afterMs: number): void {
    this.#timer ??= setTimeout(() => this.flush(), afterMs)
  }

  #tell(batch: readonly { readonly author: Author; readonly append: Append }[], numbers: readonly (number | null)[]): void {
    const written = new Map<Author, { appends: Append[]; upto: number | null }>()
    for (const [index, { author, append }] of batch.entries()) {
      const upto = numbers[index] ?? null
      const entry = written.get(author)
      if (entry === undefined) written.set(author, { appends: [append], upto })
      else {
        entry.appends.push(append)
        entry.upto = upto
      }
    }
    for (const [author, { appends, upto }] of written) {
      try {
        if (upto === null) author.gone()
        else author.committed(appends, upto)
      } catch (error) {
        // One document's trouble must not keep the receipts from the others.
        this.#log.error({ err: error }, 'a document failed after its commit')
      }
    }
  }
}
