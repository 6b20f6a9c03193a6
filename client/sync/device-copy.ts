import { randomId } from '../../shared/ids.ts'
import type { DeviceStore, KeptUpdate } from './device-store.ts'

export interface DeviceCopyEvents {
  /** All edits up to this one are in the store; Infinity: all that there are. */
  kept(upTo: number): void
  /** The store refuses; it is tried again by itself. */
  failed(): void
}

interface Waiting {
  readonly update: Uint8Array
  /** Number of the own edit that it is; null for what came from the server. */
  readonly edit: number | null
}

/** Somebody may have made room on the device. */
const RETRY_MS = 5_000
/** Reading a few hundred updates takes a moment; beyond that, one that says the same is better. */
const COMPACT_AFTER = 200

/** The copy of one document in this device's store. Everything happens in order, one thing at a time. */
export class DeviceCopy {
  readonly #store: DeviceStore
  readonly #events: DeviceCopyEvents
  #name: string
  #work: Promise<void> = Promise.resolve()
  #queue: Waiting[] = []
  #retry: ReturnType<typeof setTimeout> | null = null
  /** Own edits in the store without a receipt: number of the edit -> its key. */
  readonly #unsent = new Map<number, number>()
  #confirmed = 0
  #readUpTo = 0
  /** Keys that this page itself has added since it last read. */
  readonly #added = new Set<number>()
  #settled = 0
  #closed = false

  constructor(store: DeviceStore, name: string, events: DeviceCopyEvents) {
    this.#store = store
    this.#name = name
    this.#events = events
  }

  /** What the store holds and this page has not seen yet: an earlier page's updates, or another tab's. */
  async readNew(): Promise<KeptUpdate[]> {
    let found: KeptUpdate[] = []
    await this.#inOrder(async () => {
      const rows = await this.#store.read(this.#name, this.#readUpTo)
      found = rows.filter(({ key }) => !this.#added.has(key))
      this.#readUpTo = rows.at(-1)?.key ?? this.#readUpTo
      this.#added.clear()
      this.#settled += found.filter(({ unsent }) => !unsent).length
    })
    return found
  }

  /** An edit that was found in the store, under the number that this page gives it. */
  adopt(edit: number, key: number): void {
    this.#unsent.set(edit, key)
  }

  keep(update: Uint8Array, edit: number | null): void {
    this.#queue.push({ update, edit })
    // Edits made while the store is busy go into it together.
    if (this.#queue.length === 1 && this.#retry === null) void this.#inOrder(() => this.#write())
  }

  confirm(upTo: number): void {
    this.#confirmed = upTo
    void this.#inOrder(() => this.#settle())
  }

  /** What the server will never take: kept under another name, so that the next page begins with the server's copy. */
  setAside(): void {
    void this.#inOrder(async () => {
      const aside = `${this.#name}~${randomId(6)}`
      await this.#store.rename(this.#name, aside)
      this.#name = aside
    })
  }

  /** Resolves when everything is in the store that it takes. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#retry !== null) {
      clearTimeout(this.#retry)
      this.#retry = null
      void this.#inOrder(() => this.#write())
    }
    await this.#work
  }

  #inOrder(step: () => Promise<void>): Promise<void> {
    // Only `#write` can lose something, and it says so; all else is only housekeeping that another page will do.
    this.#work = this.#work.then(step).catch(() => undefined)
    return this.#work
  }

  async #write(): Promise<void> {
    const batch = this.#queue
    this.#queue = []
    if (batch.length === 0) return
    try {
      const keys = await this.#store.append(
        this.#name,
        batch.map(({ update, edit }) => ({ update, unsent: edit !== null })),
      )
      for (const [index, { edit }] of batch.entries()) this.#written(edit, keys[index] ?? 0)
    } catch (error) {
      this.#queue = [...batch, ...this.#queue]
      this.#events.failed()
      if (!this.#closed) {
        this.#retry = setTimeout(() => {
          this.#retry = null
          void this.#inOrder(() => this.#write())
        }, RETRY_MS)
      }
      throw error
    }
    const next = this.#queue.find(({ edit }) => edit !== null)?.edit ?? Infinity
    this.#events.kept(next - 1)
    await this.#settle()
  }

  #written(edit: number | null, key: number): void {
    this.#added.add(key)
    if (edit === null) this.#settled += 1
    else this.#unsent.set(edit, key)
  }

  async #settle(): Promise<void> {
    const settled = [...this.#unsent].filter(([edit]) => edit <= this.#confirmed)
    if (settled.length > 0) {
      await this.#store.confirm(
        this.#name,
        settled.map(([, key]) => key),
      )
      for (const [edit] of settled) this.#unsent.delete(edit)
      this.#settled += settled.length
    }
    if (this.#settled > COMPACT_AFTER) {
      this.#settled = 0
      await this.#store.compact(this.#name)
    }
  }
}
