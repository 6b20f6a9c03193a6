import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { parseDocumentName } from '../../shared/documents/name.ts'
import { type RefusalCode, unreachable } from '../../shared/refusals.ts'
import { DeviceCopy } from './device-copy.ts'
import type { DeviceStore, KeptUpdate } from './device-store.ts'
import { decodeFrame, encodeFrame, type Frame, type OwnFrame } from './frames.ts'
import { Link, TICK_MS } from './link.ts'
import { Outbox } from './outbox.ts'
import { NO_EDITS, type SaveState, sameSaveState, saveStateOf } from './save-state.ts'
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

class Session implements DocumentSession {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly #options: SessionOptions
  readonly #link: Link
  readonly #presence: SharedAwareness
  readonly #outbox: Outbox
  readonly #listeners = new Set<() => void>()
  #copy: DeviceCopy | null = null
  #opened: Promise<void> = Promise.resolve()
  #closed: Promise<void> | null = null
  #state: SessionState = { ready: false, connection: 'connecting', save: saveStateOf(NO_EDITS) }

  constructor(options: SessionOptions) {
    this.#options = options
    this.name = options.name
    this.#presence = new SharedAwareness(this.doc, (update) => this.#send({ kind: 'awareness', update }))
    this.#outbox = new Outbox(this.doc, parseDocumentName(options.name)?.epoch ?? 0, {
      send: (frame) => this.#send(frame),
      moved: () => this.#show({}),
      answered: () => this.#onAnswered(),
      confirmed: (upTo) => this.#copy?.confirm(upTo),
    })
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
    this.#outbox.close()
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
        kept: (upTo) => this.#outbox.follow({ type: 'kept', upTo }),
        failed: () => this.#outbox.follow({ type: 'keep-failed' }),
      })
      for (const { number, update } of this.#outbox.unconfirmed) this.#copy.keep(update, number)
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
    const { made } = this.#outbox.edits
    for (const [index, { key }] of found.entries()) this.#copy?.adopt(made + 1 + index, key)
    this.#outbox.adopt(found.map(({ update }) => update))
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === DEVICE) return
    if (origin === SERVER) return this.#copy?.keep(update, null)
    const number = this.#outbox.add(update)
    this.#copy?.keep(update, number)
    this.#outbox.sendSoon()
    this.#show({})
  }

  #onOpened(): void {
    this.#outbox.opened()
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
        return this.#outbox.asked(frame.stateVector)
      case 'step2':
        Y.applyUpdate(this.doc, frame.update, SERVER)
        return this.#outbox.received(frame.update)
      case 'update':
        return Y.applyUpdate(this.doc, frame.update, SERVER)
      case 'awareness':
        return this.#presence.received(frame.update)
      case 'receipt':
        return this.#outbox.receipt(frame.receipt)
      case 'refused':
        return this.#onRefused(frame.refused.code)
      case 'unknown':
        return
      default:
        return unreachable(frame)
    }
  }

  #onAnswered(): void {
    this.#show({ ready: true, connection: 'online' })
    void this.#copyOfOtherTabs()
  }

  async #copyOfOtherTabs(): Promise<void> {
    if (this.#copy !== null) await this.#readDevice(this.#copy)
  }

  /**
   * At least one of two is answered at once. Who is here: unless nobody is, or only those who are not shown. The other,
   * unless the server waits for its disk.
   */
  #ask(): void {
    this.#send({ kind: 'query-awareness' })
    this.#outbox.ask()
  }

  #onRefused(code: RefusalCode): void {
    // Without an edit of one's own there is no text to speak of.
    if (this.#outbox.unconfirmed.length === 0) return
    this.#outbox.follow({ type: 'refused', code })
    if (NEVER_TAKEN.has(code)) this.#copy?.setAside()
  }

  #onStopped(code: RefusalCode): void {
    this.#onLost('stopped')
    this.#outbox.follow({ type: 'refused', code })
    if (NEVER_TAKEN.has(code) && this.#outbox.unconfirmed.length > 0) this.#copy?.setAside()
  }

  #onLost(connection: 'connecting' | 'offline' | 'stopped'): void {
    this.#presence.disconnected()
    this.#outbox.lost()
    this.#show({ connection })
  }

  #send(frame: OwnFrame): void {
    this.#link.send(encodeFrame(frame))
  }

  #show(change: Partial<Pick<SessionState, 'ready' | 'connection'>>): void {
    const next: SessionState = { ...this.#state, ...change, save: saveStateOf(this.#outbox.edits) }
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
