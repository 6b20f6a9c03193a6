import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import type { DeviceStore } from '../../client/sync/device-store.ts'
import { type DocumentSession, openDocument } from '../../client/sync/document-session.ts'
import type { SaveState } from '../../client/sync/save-state.ts'
import { MemoryDeviceStore } from './memory-device-store.ts'
import { nodeSockets } from './node-socket.ts'
import { paragraph, wordsOf } from './rich-text.ts'

/** A dead line is noticed quickly, so that no test waits for it. */
const TICK_MS = 40

export interface LaptopOptions {
  /** Where the document plane is, without the document's name: `ws://127.0.0.1:3000/sync`. */
  readonly address: () => string
  readonly headers?: () => Record<string, string>
  readonly query?: string
  readonly device?: DeviceStore | null
}

/** A device with one session: what is opened on it shares its store, as the pages of one browser do. */
export class Laptop implements AsyncDisposable {
  readonly device: DeviceStore | null
  readonly #options: LaptopOptions
  readonly #pages: Page[] = []

  constructor(options: LaptopOptions) {
    this.#options = options
    this.device = options.device === undefined ? new MemoryDeviceStore() : options.device
  }

  open(name: string): Page {
    const { address, headers, query = '' } = this.#options
    const page = new Page(
      openDocument({
        name,
        url: `${address()}/${name}?ack=1${query}`,
        openSocket: nodeSockets(headers ?? (() => ({}))),
        device: Promise.resolve(this.device),
        tickMs: TICK_MS,
      }),
    )
    this.#pages.push(page)
    return page
  }

  /** Opens and waits until the server has answered. */
  async openOnline(name: string): Promise<Page> {
    const page = this.open(name)
    await page.until(() => expect(page.connection).toBe('online'))
    return page
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#pages.map((page) => page.close()))
  }
}

/** One open document of notes, in the words of who writes in it. */
export class Page {
  readonly session: DocumentSession
  /** Every state that a person could have seen, the first included. */
  readonly seen: SaveState[] = []

  constructor(session: DocumentSession) {
    this.session = session
    this.seen.push(session.getState().save)
    session.subscribe(() => this.seen.push(session.getState().save))
  }

  get saving(): SaveState {
    return this.session.getState().save
  }

  get connection(): string {
    return this.session.getState().connection
  }

  get text(): string {
    return wordsOf(this.#note)
  }

  writes(text: string): void {
    this.#note.push([paragraph(text)])
  }

  erases(): void {
    this.#note.delete(0, this.#note.length)
  }

  async until(condition: () => void): Promise<void> {
    await vi.waitFor(condition, { timeout: 8_000, interval: 5 })
  }

  async untilSaved(): Promise<void> {
    await this.until(() => expect(this.saving).toEqual({ kind: 'saved' }))
  }

  async untilReads(text: string): Promise<void> {
    await this.until(() => expect(this.text).toBe(text))
  }

  /** As a browser does with a page: what is under way to the device still gets there. */
  async close(): Promise<void> {
    await this.session.close()
  }

  get #note(): Y.XmlFragment {
    return this.session.doc.getXmlFragment('note.q1')
  }
}
