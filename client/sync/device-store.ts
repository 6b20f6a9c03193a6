/** One update of a document, as this device keeps it. */
export interface KeptUpdate {
  /** Grows with every update kept on this device. */
  readonly key: number
  readonly update: Uint8Array
  /** Made on this device, and without a receipt so far: some page must still send it. */
  readonly unsent: boolean
}

/**
 * What this device keeps of documents, under any name. Updates are only ever added, so that several tabs of one browser
 * share a copy without knowing of each other. Every method rejects when the browser refuses; nothing is half done then.
 */
export interface DeviceStore {
  /** Oldest first; with `after`, only what was kept since that key. */
  read(name: string, after?: number): Promise<KeptUpdate[]>
  /** Resolves with one key each, in order, once all are in the store; unsent ones then survive a crash of the browser. */
  append(name: string, updates: readonly Pick<KeptUpdate, 'update' | 'unsent'>[]): Promise<number[]>
  /** The server has these on its disk. */
  confirm(name: string, keys: readonly number[]): Promise<void>
  /** Replaces all confirmed updates by one that says the same. */
  compact(name: string): Promise<void>
  names(): Promise<string[]>
  /** Puts a document's copy aside under another name. */
  rename(name: string, to: string): Promise<void>
  forget(name: string): Promise<void>
}
