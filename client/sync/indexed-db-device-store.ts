import type { DeviceDatabase } from '../offline/device-database.ts'
import { compacted } from './compacted.ts'
import type { DeviceStore, KeptUpdate } from './device-store.ts'

/** The browser's own store. */
export class IndexedDbDeviceStore implements DeviceStore {
  readonly #database: DeviceDatabase

  constructor(database: DeviceDatabase) {
    this.#database = database
  }

  async read(name: string, after = 0): Promise<KeptUpdate[]> {
    const rows = await this.#database.getAllFromIndex(
      'updates',
      'place',
      IDBKeyRange.bound([name, after], [name, Infinity], true),
    )
    return rows.map(({ key = 0, update, unsent }) => ({ key, update, unsent }))
  }

  async append(name: string, updates: readonly Pick<KeptUpdate, 'update' | 'unsent'>[]): Promise<number[]> {
    // Browsers call a transaction complete before it is on disk unless told otherwise: own text is worth the wait.
    const durability = updates.some(({ unsent }) => unsent) ? 'strict' : 'relaxed'
    const transaction = this.#database.transaction('updates', 'readwrite', { durability })
    const keys = updates.map(({ update, unsent }) => transaction.store.add({ document: name, update, unsent }))
    const [added] = await Promise.all([Promise.all(keys), transaction.done])
    return added
  }

  async confirm(name: string, keys: readonly number[]): Promise<void> {
    const transaction = this.#database.transaction('updates', 'readwrite')
    const changes = keys.map(async (key) => {
      const row = await transaction.store.get(key)
      if (row?.document === name) await transaction.store.put({ ...row, unsent: false })
    })
    await Promise.all([...changes, transaction.done])
  }

  async compact(name: string): Promise<void> {
    const transaction = this.#database.transaction('updates', 'readwrite')
    const rows = await transaction.store.index('document').getAll(name)
    const settled = rows.filter(({ unsent }) => !unsent)
    const update = compacted(settled.map((row) => row.update))
    const changes = settled.map(({ key = 0 }) => transaction.store.delete(key))
    await Promise.all([...changes, transaction.store.add({ document: name, update, unsent: false }), transaction.done])
  }

  async names(): Promise<string[]> {
    const names: string[] = []
    const transaction = this.#database.transaction('updates')
    for (
      let at = await transaction.store.index('document').openKeyCursor(null, 'nextunique');
      at !== null;
      at = await at.continue()
    )
      names.push(at.key)
    return names
  }

  async rename(name: string, to: string): Promise<void> {
    const transaction = this.#database.transaction('updates', 'readwrite')
    const rows = await transaction.store.index('document').getAll(name)
    await Promise.all([...rows.map((row) => transaction.store.put({ ...row, document: to })), transaction.done])
  }

  async forget(name: string): Promise<void> {
    const transaction = this.#database.transaction('updates', 'readwrite')
    const keys = await transaction.store.index('document').getAllKeys(name)
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
  }
}
