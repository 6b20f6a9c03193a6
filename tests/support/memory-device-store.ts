import { compacted } from '../../client/sync/compacted.ts'
import type { DeviceStore, KeptUpdate } from '../../client/sync/device-store.ts'

interface Row extends KeptUpdate {
  readonly name: string
}

/** A device store that lasts as long as its program: a test's device, which a second session can be opened on. */
export class MemoryDeviceStore implements DeviceStore {
  #rows: readonly Row[] = []
  #lastKey = 0

  async read(name: string, after = 0): Promise<KeptUpdate[]> {
    return this.#rows.filter((row) => row.name === name && row.key > after)
  }

  async append(name: string, updates: readonly Pick<KeptUpdate, 'update' | 'unsent'>[]): Promise<number[]> {
    const rows = updates.map(({ update, unsent }) => ({ name, update, unsent, key: ++this.#lastKey }))
    this.#rows = [...this.#rows, ...rows]
    return rows.map(({ key }) => key)
  }

  async confirm(name: string, keys: readonly number[]): Promise<void> {
    const confirmed = new Set(keys)
    this.#rows = this.#rows.map((row) => (row.name === name && confirmed.has(row.key) ? { ...row, unsent: false } : row))
  }

  async compact(name: string): Promise<void> {
    const settled = this.#rows.filter((row) => row.name === name && !row.unsent)
    const whole: Row = { name, update: compacted(settled.map(({ update }) => update)), unsent: false, key: ++this.#lastKey }
    this.#rows = [...this.#rows.filter((row) => !settled.includes(row)), whole]
  }

  async names(): Promise<string[]> {
    return [...new Set(this.#rows.map(({ name }) => name))]
  }

  async rename(name: string, to: string): Promise<void> {
    this.#rows = this.#rows.map((row) => (row.name === name ? { ...row, name: to } : row))
  }

  async forget(name: string): Promise<void> {
    this.#rows = this.#rows.filter((row) => row.name !== name)
  }
}
