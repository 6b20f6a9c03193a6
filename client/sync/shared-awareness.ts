import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { AtMostEvery } from './at-most-every.ts'

/** A cursor that moves ten times a second looks alive; more is only load. */
const PAUSE_MS = 100
const FROM_SERVER = Symbol('from the server')

/** Who else is in the document, and what this client tells them of itself. Lasts as long as the document. */
export class SharedAwareness {
  readonly awareness: Awareness
  readonly #send: (update: Uint8Array) => void
  readonly #tell = new AtMostEvery(PAUSE_MS, () => this.#sendOwn())

  constructor(doc: Y.Doc, send: (update: Uint8Array) => void) {
    this.awareness = new Awareness(doc)
    this.#send = send
    this.awareness.on('update', (_changes: unknown, origin: unknown) => {
      if (origin !== FROM_SERVER) this.#tell.ask()
    })
  }

  received(update: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, update, FROM_SERVER)
  }

  /** A new connection: says again who is here, with a new number, since the server remembers the old one as gone. */
  connected(): void {
    const own = this.awareness.getLocalState()
    if (own !== null) this.awareness.setLocalState(own)
  }

  /** Nobody is known to be there while there is no line. */
  disconnected(): void {
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.awareness.clientID)
    removeAwarenessStates(this.awareness, others, FROM_SERVER)
  }

  /** Says goodbye. */
  close(): void {
    this.#tell.stop()
    this.awareness.setLocalState(null)
    this.#tell.stop()
  }

  #sendOwn(): void {
    this.#send(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]))
  }
}
