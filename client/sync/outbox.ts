import * as Y from 'yjs'
import type { Receipt } from '../../shared/documents/receipts.ts'
import { answerTo } from './answer.ts'
import { AtMostEvery } from './at-most-every.ts'
import type { OwnFrame } from './frames.ts'
import { type Edits, follow, NO_EDITS, type SaveEvent } from './save-state.ts'

export interface OutboxEvents {
  send(frame: OwnFrame): void
  /** The edits came further, or fell back. */
  moved(): void
  /** The server has this document as it is here, and the other way round. */
  answered(): void
  /** All edits up to this one are on the server's disk. */
  confirmed(upTo: number): void
}

export interface OwnEdit {
  readonly number: number
  readonly update: Uint8Array
}

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())
/** Receipts are asked for at most so often; one answers for all edits before it. */
const RECEIPT_PAUSE_MS = 100

/** This page's own edits of one document on their way to the server's disk, over any number of connections. */
export class Outbox {
  readonly #doc: Y.Doc
  readonly #epoch: number
  readonly #events: OutboxEvents
  readonly #askReceipt = new AtMostEvery(RECEIPT_PAUSE_MS, () => this.#sendReceiptRequest())
  #edits: Edits = NO_EDITS
  /** Own edits without a receipt, oldest first. */
  #unconfirmed: OwnEdit[] = []
  /** What the server asked and sent on this connection; both have to be there before it can be answered. */
  #asked: Uint8Array | null = null
  #whole: Uint8Array | null = null
  #answered = false
  /** Number of the last own edit that had its receipt when this connection was opened: counting begins after it. */
  #base = 0
  #sending = false

  /** `epoch`: of the document; a receipt for another one says nothing. */
  constructor(doc: Y.Doc, epoch: number, events: OutboxEvents) {
    this.#doc = doc
    this.#epoch = epoch
    this.#events = events
  }

  get edits(): Edits {
    return this.#edits
  }

  get unconfirmed(): readonly OwnEdit[] {
    return this.#unconfirmed
  }

  /** An edit of this page, and the number that it gets; it goes out with the next `sendSoon`. */
  add(update: Uint8Array): number {
    this.#edits = follow(this.#edits, { type: 'edited' })
    const number = this.#edits.made
    this.#unconfirmed.push({ number, update })
    return number
  }

  /** Edits that the device kept, numbered on from the last one. */
  adopt(updates: readonly Uint8Array[]): void {
    const { made } = this.#edits
    for (const [index, update] of updates.entries()) this.#unconfirmed.push({ number: made + 1 + index, update })
    this.follow({ type: 'loaded', edits: updates.length })
    this.sendSoon()
  }

  /** The first edit goes out at once, the others of the same tick together after it. */
  sendSoon(): void {
    if (this.#sending) return
    this.#sending = true
    this.#sendUnsent()
    queueMicrotask(() => {
      this.#sending = false
      this.#sendUnsent()
    })
  }

  opened(): void {
    this.#asked = null
    this.#whole = null
    this.#base = this.#edits.confirmed
    this.#sayWhatIsHere()
  }

  lost(): void {
    this.#asked = null
    this.#whole = null
    this.#answered = false
    this.#askReceipt.stop()
    this.follow({ type: 'disconnected' })
  }

  close(): void {
    this.#askReceipt.stop()
  }

  /** The server says what it has. */
  asked(stateVector: Uint8Array): void {
    this.#asked = stateVector
    this.#answer()
  }

  /** What the server has and this page had not; already in the document. */
  received(whole: Uint8Array): void {
    this.#whole = whole
    this.#answer()
  }

  receipt({ epoch, edits }: Receipt): void {
    if (epoch !== this.#epoch) return
    this.follow({ type: 'receipt', upTo: this.#base + edits })
    const { confirmed } = this.#edits
    this.#unconfirmed = this.#unconfirmed.filter(({ number }) => number > confirmed)
    this.#events.confirmed(confirmed)
    this.#sendUnsent()
  }

  /** For an answer; one who has refused something gives no receipts, but says what it has. */
  ask(): void {
    if (this.#edits.link.kind === 'connected') this.#sendReceiptRequest()
    else this.#sayWhatIsHere()
  }

  follow(event: SaveEvent): void {
    this.#edits = follow(this.#edits, event)
    this.#events.moved()
  }

  #answer(): void {
    if (this.#asked === null || this.#whole === null) return
    const asked = { stateVector: this.#asked, whole: this.#whole }
    const answer = answerTo(
      asked,
      this.#doc,
      this.#unconfirmed.map(({ update }) => update),
    )
    this.#asked = null
    this.follow({ type: 'connected' })
    this.#events.send({ kind: 'step2', update: answer ?? NOTHING })
    this.#sent()
    this.#answered = true
    this.#events.answered()
  }

  #sendUnsent(): void {
    const { link, sent } = this.#edits
    // Before the answer, which holds them all, nothing goes out by itself.
    if (link.kind !== 'connected' || !this.#answered) return
    const updates = this.#unconfirmed.filter(({ number }) => number > sent).map(({ update }) => update)
    const [only, ...more] = updates
    if (only === undefined) return
    this.#events.send({ kind: 'update', update: more.length === 0 ? only : Y.mergeUpdates(updates) })
    this.#sent()
  }

  #sent(): void {
    this.follow({ type: 'sent', upTo: this.#edits.made })
    if (this.#unconfirmed.length > 0) this.#askReceipt.ask()
  }

  #sayWhatIsHere(): void {
    this.#events.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.#doc) })
  }

  #sendReceiptRequest(): void {
    if (this.#edits.link.kind !== 'connected') return
    this.#events.send({ kind: 'receipt', receipt: { edits: this.#edits.sent - this.#base, epoch: this.#epoch } })
  }
}
