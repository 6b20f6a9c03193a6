// STUB owner: C
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { SaveState } from './save-state.ts'

export interface SessionState {
  /** Something can be drawn: the device's copy was read, or the server has answered. */
  readonly ready: boolean
  readonly connection: 'connecting' | 'online' | 'offline' | 'stopped'
  readonly save: SaveState
}

/** One open document: Y.Doc, socket and the browser's own store. Knows no React, and runs in Node too. */
export interface DocumentSession {
  readonly name: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  getState(): SessionState
  subscribe(listener: () => void): () => void
  /** Rights came back (unlocked, disk writable again): connects anew and offers what was refused again. */
  retry(): void
  close(): Promise<void>
}
