import { Awareness } from 'y-protocols/awareness'

/** Others see where somebody writes ten times a second, less often in a crowd. */
const PACE_MS = 100
const CROWDED_PACE_MS = 400
/** More carets than this in one document are a flicker: only those who moved last are drawn. */
export const MOST_CARETS = 12

/**
 * The carets of a document as its editors see them: a quieter copy of the real awareness. Cursors are the first thing to
 * give way when many are active: they go out and come in at a pace, and only the latest movers are shown.
 */
export class CalmCarets extends Awareness {
  readonly #real: Awareness
  readonly #movedAt = new Map<number, number>()
  readonly #seen = new Map<number, string>()
  #sending: ReturnType<typeof setTimeout> | null = null
  #drawing: ReturnType<typeof setTimeout> | null = null

  constructor(real: Awareness) {
    super(real.doc)
    // The real awareness renews and forgets; a second clock would only repeat it.
    // oxlint-disable-next-line no-underscore-dangle -- the only way to it
    clearInterval(this._checkInterval)
    this.#real = real
    real.on('change', this.#onOthers)
    this.on('change', this.#onOwn)
    this.#take()
  }

  override destroy(): void {
    this.#real.off('change', this.#onOthers)
    this.off('change', this.#onOwn)
    if (this.#sending !== null) clearTimeout(this.#sending)
    if (this.#drawing !== null) clearTimeout(this.#drawing)
    super.destroy()
  }

  #pace(): number {
    return this.#real.getStates().size > MOST_CARETS ? CROWDED_PACE_MS : PACE_MS
  }

  readonly #onOwn = (_changes: unknown, origin: unknown): void => {
    if (origin !== 'local') return
    this.#sending ??= setTimeout(() => {
      this.#sending = null
      // Null while this person may not be seen at all.
      if (this.#real.getLocalState() !== null) this.#real.setLocalStateField('cursor', this.getLocalState()?.['cursor'] ?? null)
    }, this.#pace())
  }

  readonly #onOthers = (_changes: unknown, origin: unknown): void => {
    if (origin === 'local') return
    this.#drawing ??= setTimeout(() => {
      this.#drawing = null
      const moved = this.#take()
      if (moved.length > 0) this.emit('change', [{ added: [], updated: moved, removed: [] }, 'calm'])
    }, this.#pace())
  }

  /** Copies the carets to be shown; returns the clients whose caret changed. */
  #take(): number[] {
    const moved: number[] = []
    const carets = new Map<number, { readonly [field: string]: unknown }>()
    for (const [client, state] of this.#real.getStates()) {
      if (client !== this.clientID && state['cursor'] !== undefined && state['cursor'] !== null) carets.set(client, state)
    }
    for (const client of new Set([...carets.keys(), ...this.#seen.keys()])) {
      const caret = carets.get(client)
      const now = caret === undefined ? '' : JSON.stringify([caret['cursor'], caret['user']])
      if (this.#seen.get(client) === now) continue
      moved.push(client)
      if (caret === undefined) {
        this.#seen.delete(client)
        this.#movedAt.delete(client)
      } else {
        this.#seen.set(client, now)
        this.#movedAt.set(client, Date.now())
      }
    }
    const latest = [...carets].sort(([a], [b]) => (this.#movedAt.get(b) ?? 0) - (this.#movedAt.get(a) ?? 0)).slice(0, MOST_CARETS)
    for (const client of this.states.keys()) if (client !== this.clientID) this.states.delete(client)
    // A copy of the user too: the caret plugin writes a colour into it.
    for (const [client, state] of latest) this.states.set(client, { cursor: state['cursor'], user: copied(state['user']) })
    return moved
  }
}

const shared = new WeakMap<Awareness, CalmCarets>()

/** All editors of a document share one; it ends with the document. */
export function calmCarets(awareness: Awareness): CalmCarets {
  let carets = shared.get(awareness)
  if (carets === undefined) {
    carets = new CalmCarets(awareness)
    shared.set(awareness, carets)
  }
  return carets
}

function copied(user: unknown): unknown {
  return typeof user === 'object' && user !== null ? { ...user } : user
}
