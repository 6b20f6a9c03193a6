import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { encodeReceipt, MESSAGE_RECEIPT, MESSAGE_REFUSED, readReceipt, readRefusedEdit } from '../../shared/documents/receipts.ts'
import { paragraph, wordsOf } from './rich-text.ts'

export interface SyncGuestOptions {
  readonly url: string
  readonly epoch: number
  readonly doc?: Y.Doc
  /** The test sends every byte. Otherwise the guest answers the server's questions and sends its own edits by itself. */
  readonly manual?: boolean
  readonly origin?: string
}

/** A client of the document plane made for tests: it shows all that came, and can send what no honest client would. */
export class SyncGuest {
  readonly doc: Y.Doc
  readonly receipts: number[] = []
  readonly refused: string[] = []
  /** Reasons of y-websocket's own "permission denied". */
  readonly denied: string[] = []
  /** What the server said of others; null: gone. */
  readonly awareness = new Map<number, { clock: number; state: unknown }>()
  /** How often the server asked for everything, and sent updates. */
  asked = 0
  updates = 0
  /** Awareness of nobody: that the line is alive. */
  signsOfLife = 0
  closed: { readonly code: number; readonly reason: string } | null = null
  /** Edits sent on this connection. */
  edits = 0
  readonly synced: Promise<void>
  readonly #ws: WebSocket
  readonly #options: SyncGuestOptions
  #onSynced: () => void = () => {}

  constructor(options: SyncGuestOptions) {
    this.#options = options
    this.doc = options.doc ?? new Y.Doc()
    this.#ws = new WebSocket(options.url, options.origin === undefined ? {} : { origin: options.origin })
    this.#ws.binaryType = 'nodebuffer'
    this.synced = new Promise((resolve) => {
      this.#onSynced = resolve
    })
    this.#ws.on('open', () => this.sendSync((encoder) => sync.writeSyncStep1(encoder, this.doc)))
    this.#ws.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.#onFrame(decoding.createDecoder(new Uint8Array(data)))
    })
    this.#ws.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    this.#ws.on('error', () => {})
    if (options.manual !== true) this.doc.on('update', this.#onUpdate)
  }

  /** Types at the end of a note. */
  type(text: string, root = 'note.q1'): void {
    const fragment = this.doc.getXmlFragment(root)
    fragment.push([paragraph(text)])
  }

  text(root = 'note.q1'): string {
    return wordsOf(this.doc.getXmlFragment(root))
  }

  /** Asks for a receipt for all edits so far. */
  askReceipt(edits = this.edits): void {
    this.send(encodeReceipt({ edits, epoch: this.#options.epoch }))
  }

  sendUpdate(update: Uint8Array): void {
    this.edits += 1
    this.sendSync((encoder) => sync.writeUpdate(encoder, update))
  }

  sendStep2(update: Uint8Array): void {
    this.sendSync((encoder) => {
      encoding.writeVarUint(encoder, sync.messageYjsSyncStep2)
      encoding.writeVarUint8Array(encoder, update)
    })
  }

  sendSync(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    write(encoder)
    this.send(encoding.toUint8Array(encoder))
  }

  /** Says something of one client; `state` is JSON, null for gone. */
  sendAwareness(client: number, clock: number, state: unknown): void {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
    this.send(encoding.toUint8Array(encoder))
  }

  send(bytes: Uint8Array | string): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(bytes)
  }

  /** Stops reading, as a laptop that sleeps. */
  pause(): void {
    this.#ws.pause()
  }

  resume(): void {
    this.#ws.resume()
  }

  leave(): void {
    this.doc.off('update', this.#onUpdate)
    this.#ws.terminate()
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.sendUpdate(update)
  }

  #onFrame(decoder: decoding.Decoder): void {
    switch (decoding.readVarUint(decoder)) {
      case 0:
        return this.#onSync(decoder)
      case 1:
        return this.#onAwareness(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
      case 2:
        decoding.readVarUint(decoder)
        this.denied.push(decoding.readVarString(decoder))
        return
      case MESSAGE_RECEIPT:
        this.receipts.push(readReceipt(decoder).edits)
        return
      case MESSAGE_REFUSED:
        this.refused.push(readRefusedEdit(decoder).code)
    }
  }

  #onSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === sync.messageYjsSyncStep1) {
      this.asked += 1
      if (this.#options.manual !== true) this.sendStep2(Y.encodeStateAsUpdate(this.doc, bytes))
      return
    }
    Y.applyUpdate(this.doc, bytes, this)
    if (step === sync.messageYjsSyncStep2) this.#onSynced()
    else this.updates += 1
  }

  #onAwareness(decoder: decoding.Decoder): void {
    let left = decoding.readVarUint(decoder)
    if (left === 0) this.signsOfLife += 1
    for (; left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      this.awareness.set(client, { clock, state: JSON.parse(decoding.readVarString(decoder)) })
    }
  }
}
