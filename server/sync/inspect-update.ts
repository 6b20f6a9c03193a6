import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { RootKind } from '../../shared/documents/root.ts'
import { type Holder, holderOf, mayHold } from './what-holds-what.ts'

/** What an update would do to a document, found out before the document is touched. */
export type Finding =
  /** Bytes that are no update, or that Yjs would read in two ways. */
  | { readonly kind: 'malformed' }
  /** The document has all of it. */
  | { readonly kind: 'nothing-new' }
  /** Something that it builds on is not here: Yjs would keep it aside, and a crash would lose it. */
  | { readonly kind: 'gap' }
  /** Content that no document of ours has. */
  | { readonly kind: 'not-accepted' }
  /** It fits. `authors`: the client ids of what is new in it; none when it only deletes. */
  | { readonly kind: 'fits'; readonly authors: ReadonlySet<number> }

type Struct = Y.Item | Y.GC | Y.Skip

/** Where an item lies: in which type and, in a map, under which key; how many types are around it. */
interface Home {
  /** The type itself, or the name of a root that nothing lies in yet. */
  readonly parent: unknown
  readonly key: string | null
  readonly depth: number
}
/** In a type that was deleted and let go of: Yjs keeps only that it was there. */
const GONE = 'gone'
type HomeOrGone = Home | typeof GONE
type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

/** Far above any day's typing, far below where numbers of 53 bits could overflow at anybody's. */
const MOST_CLOCK = 2 ** 31
/** An update brings what one person wrote, in as many pages as were open without the server. */
const MOST_AUTHORS = 256
/** A table in a list in a list is about 16 deep; thousands would overflow the stack of everyone who draws them. */
const DEEPEST = 40

/** Pure. `rootOf` says which root types the document may have: what the one of a name is, or null. */
export function inspectUpdate(doc: Y.Doc, bytes: Uint8Array, rootOf: (name: string) => RootKind | null): Finding {
  const update = decode(bytes)
  if (update === null) return { kind: 'malformed' }
  const inspection = new Inspection(doc, rootOf)
  return inspection.run(update.structs, update.ds)
}

function decode(bytes: Uint8Array): { structs: Struct[]; ds: DeleteSet } | null {
  try {
    const update = Y.decodeUpdate(bytes)
    // A client id with two sections: reading one by one sees both, applying sees only the last.
    const sections = decoding.readVarUint(decoding.createDecoder(bytes))
    if (sections !== new Set(update.structs.map(({ id }) => id.client)).size) return null
    if (!update.structs.every(({ id, length }) => length > 0 && id.clock + length < MOST_CLOCK)) return null
    return isInOrder(update.ds) ? update : null
  } catch {
    return null
  }
}

/** As Yjs writes them. Ranges that lie over each other cost their length each, and a frame holds hundreds of thousands. */
function isInOrder(deletes: DeleteSet): boolean {
  for (const ranges of deletes.clients.values()) {
    let end = 0
    for (const { clock, len } of ranges) {
      if (clock < end) return false
      end = clock + len
    }
  }
  return true
}

/** Walks through an update in the order in which Yjs would build it in, without doing so. */
class Inspection {
  readonly #doc: Y.Doc
  readonly #rootOf: (name: string) => RootKind | null
  readonly #rootNames = new Map<unknown, string>()
  /** Where each client stands, with what of the update was placed so far. */
  readonly #clocks = new Map<number, number>()
  /** The update's new structs in the order of their clocks, each with where it lies. */
  readonly #placed = new Map<number, { readonly struct: Struct; readonly home: HomeOrGone }[]>()

  constructor(doc: Y.Doc, rootOf: (name: string) => RootKind | null) {
    this.#doc = doc
    this.#rootOf = rootOf
    for (const [name, type] of doc.share) this.#rootNames.set(type, name)
  }

  run(structs: readonly Struct[], deletes: DeleteSet): Finding {
    const isFresh = (struct: Struct) => endOf(struct) > this.#stored(struct.id.client)
    const said = structs.filter((struct) => !(struct instanceof Y.Skip))
    // Yjs looks for what even a known struct builds on. All of that is here, unless the id was used for two things.
    if (said.some((struct) => !isFresh(struct) && this.#missing(struct) !== null)) return { kind: 'malformed' }
    const fresh = said.filter(isFresh)
    if (fresh.length === 0 && !this.#deletesAnything(deletes)) return { kind: 'nothing-new' }
    const authors = new Set(fresh.map(({ id }) => id.client))
    if (authors.size > MOST_AUTHORS) return { kind: 'not-accepted' }
    const fits = this.#place(fresh)
    if (fits !== 'fits') return { kind: fits }
    for (const [client, ranges] of deletes.clients) {
      if (ranges.some(({ clock, len }) => clock + len > this.#clock(client))) return { kind: 'gap' }
    }
    return { kind: 'fits', authors }
  }

  /** Places every struct after those that it builds on. */
  #place(structs: readonly Struct[]): 'fits' | 'gap' | 'not-accepted' {
    const queues = new Map<number, Struct[]>()
    for (const struct of structs) listAt(queues, struct.id.client).push(struct)
    const next = new Map<number, number>()
    const waiting = new Map<number, number[]>()
    const ready = [...queues.keys()]
    let left = structs.length
    for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
      const queue = queues.get(client) ?? []
      const from = next.get(client) ?? 0
      let index = from
      for (let struct = queue[index]; struct !== undefined; struct = queue[++index]) {
        if (struct.id.clock > this.#clock(client)) return 'gap'
        const missing = this.#missing(struct)
        if (missing !== null) {
          listAt(waiting, missing).push(client)
          break
        }
        if (!this.#placeOne(struct)) return 'not-accepted'
        left -= 1
      }
      next.set(client, index)
      // Without progress nobody is woken: clients that wait in a circle would wake each other for ever.
      if (index === from) continue
      ready.push(...(waiting.get(client) ?? []))
      waiting.delete(client)
    }
    return left === 0 ? 'fits' : 'gap'
  }

  /** The client of whom something is missing that this struct builds on, or null. */
  #missing(struct: Struct): number | null {
    if (!(struct instanceof Y.Item)) return null
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID && id.clock >= this.#clock(id.client)) return id.client
    }
    return null
  }

  /** False when it lies where nothing may, or at two places at once. */
  #placeOne(struct: Struct): boolean {
    const home = struct instanceof Y.Item ? this.#homeOf(struct) : GONE
    if (home === null || (struct instanceof Y.Item && home !== GONE && !this.#mayLie(struct, home))) return false
    const { client, clock } = struct.id
    const stored = this.#stored(client)
    // The part that is here must be of the same item. Whoever uses an id for two things leaves what cannot be loaded again.
    if (struct instanceof Y.Item && clock < stored && !isSame(this.#homeAt(Y.createID(client, stored - 1)), home)) return false
    listAt(this.#placed, client).push({ struct, home })
    this.#clocks.set(client, endOf(struct))
    return true
  }

  #mayLie({ content }: Y.Item, { parent, key, depth }: Home): boolean {
    const holder = this.#holderOf(parent)
    return depth <= DEEPEST && holder !== null && mayHold(holder, key, content)
  }

  #holderOf(parent: unknown): Holder | null {
    const root = typeof parent === 'string' ? parent : this.#rootNames.get(parent)
    return root === undefined ? holderOf(parent) : this.#rootOf(root)
  }

  /** Null when it is none of ours, or when its neighbours lie in different places. */
  #homeOf(item: Y.Item): HomeOrGone | null {
    const left = item.origin === null ? null : this.#homeAt(item.origin)
    const right = item.rightOrigin === null ? null : this.#homeAt(item.rightOrigin)
    if (left === GONE || right === GONE) return GONE
    if (left !== null && right !== null && !isSame(left, right)) return null
    return left ?? right ?? this.#homeOfFirst(item)
  }

  /** Of an item that has no neighbour, and names the type that it lies in. */
  #homeOfFirst({ parent: named, parentSub: key }: Y.Item): HomeOrGone | null {
    // An item that is not built in yet names its root by a text, against its type.
    const parent: unknown = named
    if (typeof parent === 'string') {
      return this.#rootOf(parent) === null ? null : { parent: this.#doc.share.get(parent) ?? parent, key, depth: 1 }
    }
    if (!(parent instanceof Y.ID)) return null
    const [struct, home] = this.#structAt(parent)
    if (home === GONE || !(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return GONE
    return struct.content instanceof Y.ContentType ? { parent: struct.content.type, key, depth: home.depth + 1 } : null
  }

  #homeAt(id: Y.ID): HomeOrGone {
    return this.#structAt(id)[1]
  }

  #structAt(id: Y.ID): [struct: unknown, home: HomeOrGone] {
    if (id.clock < this.#stored(id.client)) {
      const struct: unknown = Y.getItem(this.#doc.store, id)
      return [struct, struct instanceof Y.Item ? homeOfStored(struct) : GONE]
    }
    const placed = this.#placed.get(id.client) ?? []
    let low = 0
    for (let high = placed.length - 1; low < high; ) {
      const middle = (low + high) >> 1
      const struct = placed[middle]?.struct
      if (struct !== undefined && endOf(struct) <= id.clock) low = middle + 1
      else high = middle
    }
    const found = placed[low]
    return [found?.struct, found?.home ?? GONE]
  }

  #deletesAnything(deletes: DeleteSet): boolean {
    for (const [client, ranges] of deletes.clients) {
      const stored = this.#stored(client)
      const structs = this.#doc.store.clients.get(client) ?? []
      for (const { clock, len } of ranges) {
        if (clock + len > stored) return true
        if (len === 0) continue
        for (let index = Y.findIndexSS(structs, clock); ; index++) {
          const struct = structs[index]
          if (struct === undefined || struct.id.clock >= clock + len) break
          if (!struct.deleted) return true
        }
      }
    }
    return false
  }

  #clock(client: number): number {
    return this.#clocks.get(client) ?? this.#stored(client)
  }

  #stored(client: number): number {
    return Y.getState(this.#doc.store, client)
  }
}

function listAt<T>(lists: Map<number, T[]>, client: number): T[] {
  const list = lists.get(client) ?? []
  lists.set(client, list)
  return list
}

function endOf(struct: Struct): number {
  return struct.id.clock + struct.length
}

function homeOfStored({ parent, parentSub: key }: Y.Item): HomeOrGone {
  if (!(parent instanceof Y.AbstractType)) return GONE
  let depth = 0
  for (let type: unknown = parent; type instanceof Y.AbstractType && depth <= DEEPEST; type = type.parent) depth += 1
  return { parent, key, depth }
}

function isSame(one: HomeOrGone, other: HomeOrGone): boolean {
  return one === other || (one !== GONE && other !== GONE && one.parent === other.parent && one.key === other.key)
}
