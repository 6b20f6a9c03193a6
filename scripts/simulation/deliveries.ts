import type * as Y from 'yjs'

/** Times of deliveries are counted in bins of this many milliseconds, up to a minute; later ones count as a minute. */
const BIN_MS = 1
const BINS = 60_000

interface Sent {
  readonly clock: number
  readonly at: number
}

/**
 * How long an edit takes from its writer to each of the others. Every copy lives in this process, so one clock measures
 * both ends. An edit made while its writer was cut off, or before the reader came back, is no delivery over the line and
 * does not count.
 */
export class Deliveries {
  readonly #bins = new Uint32Array(BINS)
  readonly #sent = new Map<string, Sent[]>()
  #count = 0
  edits = 0

  /** Counts what this copy writes, and when it learns what the others wrote. */
  watch(name: string, doc: Y.Doc, line: { readonly isUp: () => boolean; readonly upSince: () => number }): void {
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const now = performance.now()
      for (const [client, clock] of transaction.afterState) {
        const before = transaction.beforeState.get(client) ?? 0
        if (clock <= before) continue
        if (client === doc.clientID) {
          this.edits += 1
          if (line.isUp()) this.#list(name, client).push({ clock: clock - 1, at: now })
        } else this.#arrived(name, client, before, clock, line.upSince(), now)
      }
    })
  }

  #arrived(name: string, client: number, from: number, to: number, since: number, now: number): void {
    const list = this.#list(name, client)
    // The newest stand last, and what just arrived is nearly always among them.
    for (let index = list.length - 1; index >= 0; index--) {
      const sent = list[index]
      if (sent === undefined || sent.clock < from) return
      if (sent.clock < to && sent.at >= since) this.#add(now - sent.at)
    }
  }

  #add(ms: number): void {
    const bin = Math.min(BINS - 1, Math.floor(ms / BIN_MS))
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1
    this.#count += 1
  }

  #list(name: string, client: number): Sent[] {
    const key = `${name} ${client}`
    let list = this.#sent.get(key)
    if (list === undefined) {
      list = []
      this.#sent.set(key, list)
    }
    return list
  }

  get count(): number {
    return this.#count
  }

  /** Milliseconds within which this share of all deliveries arrived; 0 when there were none. */
  quantile(share: number): number {
    let left = this.#count * share
    for (let bin = 0; bin < BINS; bin++) {
      left -= this.#bins[bin] ?? 0
      if (left <= 0 && this.#count > 0) return (bin + 1) * BIN_MS
    }
    return 0
  }
}
