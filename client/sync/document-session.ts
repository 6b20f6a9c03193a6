import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { parseDocumentName } from '../../shared/documents/name.ts'
import { type RefusalCode, unreachable } from '../../shared/refusals.ts'
import { answerTo } from './answer.ts'
import { AtMostEvery } from './at-most-every.ts'
import { DeviceCopy } from './device-copy.ts'
import type { DeviceStore, KeptUpdate } from './device-store.ts'
import { decodeFrame, encodeFrame, type Frame, type OwnFrame } from './frames.ts'
import { Link, TICK_MS } from './link.ts'
import { type Edits, follow, NO_EDITS, type SaveEvent, type SaveState, sameSaveState, saveStateOf } from './save-state.ts'
import { SharedAwareness } from './shared-awareness.ts'
import type { OpenSocket } from './socket.ts'

export interface SessionState {
  /** Something can be drawn: the device's copy was read, or the server has answered. */
  readonly ready: boolean
  /** `connecting` until the first attempt has an end; `stopped` when the server does not want this connection. */
  readonly connection: 'connecting' | 'online' | 'offline' | 'stopped'
  readonly save: SaveState
}

/** One open document: Y.Doc, socket and the browser's own store. Knows no React, and runs in Node too. */
export interface DocumentSession {
  readonly name: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** The same object until something in it changes. */
  getState(): SessionState
  subscribe(listener: () => void): () => void
  /** Rights came back (unlocked, disk writable again): connects anew and offers what was refused again. */
  retry(): void
  close(): Promise<void>
}

export interface SessionOptions {
  readonly name: string
  /** Of the document's socket, with `?ack=1`. */
  readonly url: string
  readonly openSocket: OpenSocket
  /** Null where the device keeps nothing. */
  readonly device: Promise<DeviceStore | null>
  /** Under which name the device keeps the copy. */
  readonly keptAs?: string
  /** How often the line is looked at. */
  readonly tickMs?: number
}

export function openDocument(options: SessionOptions): DocumentSession {
  const session = new Session(options)
  session.start()
  return session
}

/** Origins of what is not this page's own: from the server, and from the device's store. */
const SERVER = Symbol('server')
const DEVICE = Symbol('device')
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())
/** Receipts are asked for at most so often; one answers for all edits before it. */
const RECEIPT_PAUSE_MS = 100

interface OwnEdit {
  readonly number: number
  readonly update: Uint8Array
}

class Session implements DocumentSession {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly #options: SessionOptions
  readonly #epoch: number
  readonly #link: Link
  readonly #presence: SharedAwareness
  readonly #listeners = new Set<() => void>()
  readonly #askReceipt = new AtMostEvery(RECEIPT_PAUSE_MS, () => this.#sendReceiptRequest())
  #copy: DeviceCopy | null = null
  #edits: Edits = NO_EDITS
  /** Own edits without a receipt, oldest first. */
  #unconfirmed: OwnEdit[] = []
  /** What the server asked and sent on this connection; both have to be there before it can be answered. */
  #asked: Uint8Array | null = null
  #whole: Uint8Array | null = null
  /** Number of the last own edit that had its receipt when this connection was opened: counting begins after it. */
  #base = 0
  #sending = false
  #opened: Promise<void> = Promise.resolve()
  #closed: Promise<void> | null = null
  #state: SessionState = { ready: false, connection: 'connecting', save: saveStateOf(NO_EDITS) }

  constructor(options: SessionOptions) {
    this.#options = options
    this.name = options.name
    this.#epoch = parseDocumentName(options.name)?.epoch ?? 0
    this.#presence = new SharedAwareness(this.doc, (update) => this.#send({ kind: 'awareness', update }))
    this.#link = new Link(
      options.url,
      options.openSocket,
      {
        opened: () => this.#onOpened(),
        received: (bytes) => this.#onBytes(bytes),
        lost: () => this.#onLost('offline'),
        stopped: (code) => this.#onStopped(code),
        quiet: () => this.#ask(),
      },
      options.tickMs ?? TICK_MS,
    )
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin))
  }

  get awareness(): Awareness {
    return this.#presence.awareness
  }

  getState(): SessionState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#opened = this.#open()
  }

  retry(): void {
    if (this.#closed !== null) return
    this.#onLost('connecting')
    this.#link.restart()
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    this.#presence.close()
    this.#askReceipt.stop()
    this.#link.close()
    await this.#opened
    await this.#copy?.close()
    this.doc.destroy()
  }

  /** The device first: what it has can be drawn at once, and is not asked from the server again. */
  async #open(): Promise<void> {
    const store = await this.#options.device
    if (store !== null) {
      this.#copy = new DeviceCopy(store, this.#options.keptAs ?? this.name, {
        kept: (upTo) => this.#follow({ type: 'kept', upTo }),
        failed: () => this.#follow({ type: 'keep-failed' }),
      })
      for (const { number, update } of this.#unconfirmed) this.#copy.keep(update, number)
      await this.#readDevice(this.#copy)
    } else {
      this.#adopt([])
    }
    if (this.#closed === null) this.#link.connect()
  }

  async #readDevice(copy: DeviceCopy): Promise<void> {
    const found = await copy.readNew()
    if (this.doc.isDestroyed) return
    this.doc.transact(() => {
      for (const { update } of found) Y.applyUpdate(this.doc, update, DEVICE)
    }, DEVICE)
    this.#adopt(found.filter(({ unsent }) => unsent))
    if (found.length > 0) this.#show({ ready: true })
  }

  /** Edits of an earlier page, or of another tab that may be gone: this page sends them now. */
  #adopt(found: readonly KeptUpdate[]): void {
    let number = this.#edits.made
    for (const { key, update } of found) {
      number += 1
      this.#unconfirmed.push({ number, update })
      this.#copy?.adopt(number, key)
    }
    this.#follow({ type: 'loaded', edits: found.length })
    this.#sendSoon()
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === DEVICE) return
    if (origin === SERVER) return this.#copy?.keep(update, null)
    this.#edits = follow(this.#edits, { type: 'edited' })
    const number = this.#edits.made
    this.#unconfirmed.push({ number, update })
    this.#copy?.keep(update, number)
    this.#sendSoon()
    this.#show({})
  }

  #onOpened(): void {
    this.#asked = null
    this.#whole = null
    this.#base = this.#edits.confirmed
    this.#send({ kind: 'step1', stateVector: Y.encodeStateVector(this.doc) })
    this.#presence.connected()
  }

  #onBytes(bytes: Uint8Array): void {
    let frame: Frame
    try {
      frame = decodeFrame(bytes)
    } catch {
      // Half a frame means that the line cannot be trusted with the next one either.
      return this.#link.fail()
    }
    this.#onFrame(frame)
  }

  #onFrame(frame: Frame): void {
    switch (frame.kind) {
      case 'step1':
        this.#asked = frame.stateVector
        return this.#answer()
      case 'step2':
        Y.applyUpdate(this.doc, frame.update, SERVER)
        this.#whole = frame.update
        return this.#answer()
      case 'update':
        return Y.applyUpdate(this.doc, frame.update, SERVER)
      case 'awareness':
        return this.#presence.received(frame.update)
      case 'receipt':
        return frame.receipt.epoch === this.#epoch ? this.#onReceipt(frame.receipt.edits) : undefined
      case 'refused':
        return this.#onRefused(frame.refused.code)
      case 'unknown':
        return
      default:
        return unreachable(frame)
    }
  }

  #answer(): void {
    if (this.#asked === null || this.#whole === null) return
    const asked = { stateVector: this.#asked, whole: this.#whole }
    const answer = answerTo(
      asked,
      this.doc,
      this.#unconfirmed.map(({ update }) => update),
    )
    this.#asked = null
    this.#follow({ type: 'connected' })
    this.#send({ kind: 'step2', update: answer ?? NOTHING })
    this.#sent()
    this.#show({ ready: true, connection: 'online' })
    void this.#copyOfOtherTabs()
  }

  async #copyOfOtherTabs(): Promise<void> {
    if (this.#copy !== null) await this.#readDevice(this.#copy)
  }

  /** The first edit goes out at once, the others of the same tick together after it. */
  #sendSoon(): void {
    if (this.#sending) return
    this.#sending = true
    this.#sendUnsent()
    queueMicrotask(() => {
      this.#sending = false
      this.#sendUnsent()
    })
  }

  #sendUnsent(): void {
    const { link, sent } = this.#edits
    if (link.kind !== 'connected' || this.#state.connection !== 'online') return
    const updates = this.#unconfirmed.filter(({ number }) => number > sent).map(({ update }) => update)
    const [only, ...more] = updates
    if (only === undefined) return
    this.#send({ kind: 'update', update: more.length === 0 ? only : Y.mergeUpdates(updates) })
    this.#sent()
  }

  #sent(): void {
    this.#follow({ type: 'sent', upTo: this.#edits.made })
    if (this.#unconfirmed.length > 0) this.#askReceipt.ask()
  }

  #sendReceiptRequest(): void {
    if (this.#edits.link.kind !== 'connected') return
    this.#send({ kind: 'receipt', receipt: { edits: this.#edits.sent - this.#base, epoch: this.#epoch } })
  }

  #onReceipt(edits: number): void {
    this.#follow({ type: 'receipt', upTo: this.#base + edits })
    const { confirmed } = this.#edits
    this.#unconfirmed = this.#unconfirmed.filter(({ number }) => number > confirmed)
    this.#copy?.confirm(confirmed)
    this.#sendUnsent()
  }

  /**
   * At least one of two is answered at once. Who is here: unless nobody is, or only those who are not shown. The other,
   * unless the server waits for its disk; one that has refused something gives no receipts, but says what it has.
   */
  #ask(): void {
    this.#send({ kind: 'query-awareness' })
    if (this.#edits.link.kind === 'connected') this.#sendReceiptRequest()
    else this.#send({ kind: 'step1', stateVector: Y.encodeStateVector(this.doc) })
  }

  #onRefused(code: RefusalCode): void {
    // Without an edit of one's own there is no text to speak of.
    if (this.#unconfirmed.length === 0) return
    this.#follow({ type: 'refused', code })
    if (NEVER_TAKEN.has(code)) this.#copy?.setAside()
  }

  #onStopped(code: RefusalCode): void {
    this.#onLost('stopped')
    this.#follow({ type: 'refused', code })
    if (NEVER_TAKEN.has(code) && this.#unconfirmed.length > 0) this.#copy?.setAside()
  }

  #onLost(connection: 'connecting' | 'offline' | 'stopped'): void {
    this.#asked = null
    this.#whole = null
    this.#askReceipt.stop()
    this.#presence.disconnected()
    this.#follow({ type: 'disconnected' })
    this.#show({ connection })
  }

  #send(frame: OwnFrame): void {
    this.#link.send(encodeFrame(frame))
  }

  #follow(event: SaveEvent): void {
    this.#edits = follow(this.#edits, event)
    this.#show({})
  }

  #show(change: Partial<Pick<SessionState, 'ready' | 'connection'>>): void {
    const next: SessionState = { ...this.#state, ...change, save: saveStateOf(this.#edits) }
    if (sameState(next, this.#state)) return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}

/** Refusals of the very bytes: the server would refuse them for ever. */
const NEVER_TAKEN: ReadonlySet<RefusalCode> = new Set(['foreign-client-id', 'not-accepted', 'conflict'])

function sameState(a: SessionState, b: SessionState): boolean {
  return a.ready === b.ready && a.connection === b.connection && sameSaveState(a.save, b.save)
}
