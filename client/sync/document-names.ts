import * as z from 'zod/mini'
import { documentList } from '../../shared/api.ts'
import type { DocumentPlace } from '../../shared/documents/name.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { api, type DocumentEntry, type Failure, isFailure, type SessionUse } from '../api/http.ts'
import { deviceDatabase } from '../offline/device-database.ts'

export interface DocumentNames {
  /** The last answer, from the server or from this device; null before the first. */
  readonly list: readonly DocumentEntry[] | null
  /** Why the last question had no answer; null when it had one. */
  readonly failure: Failure | null
  /** The server has answered since this page was opened. */
  readonly fresh: boolean
}

const NOTHING: DocumentNames = { list: null, failure: null, fresh: false }

/**
 * Which documents a session may read, and what they are called now. Asked anew by whoever opens one, and when a document
 * turns out to be another than its name says.
 */
class KnownDocuments {
  readonly #known = new Map<string, DocumentNames>()
  readonly #asking = new Map<string, Promise<void>>()
  readonly #listeners = new Set<() => void>()

  of(workshop: WorkshopId, as: SessionUse): DocumentNames {
    return this.#known.get(keyOf(workshop, as)) ?? NOTHING
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The name of a person's document as this device knows it. */
  async known(place: DocumentPlace): Promise<string | null> {
    const list = this.of(place.workshop, 'person').list ?? (await readList(keyOf(place.workshop, 'person')))
    return list === null ? null : nameIn(list, place)
  }

  /** All who ask in the same moment share one request; whoever asks later gets a later answer. */
  refresh(workshop: WorkshopId, as: SessionUse): Promise<void> {
    const key = keyOf(workshop, as)
    const asked = this.#asking.get(key)
    if (asked !== undefined) return asked
    const asking = this.#askSoon(key, workshop, as)
    this.#asking.set(key, asking)
    return asking
  }

  /** A person's list is taken off this device. */
  async forget(workshop: WorkshopId): Promise<void> {
    const key = keyOf(workshop, 'person')
    this.#known.delete(key)
    await (await deviceDatabase())?.delete('documents', key).catch(() => undefined)
  }

  async #askSoon(key: string, workshop: WorkshopId, as: SessionUse): Promise<void> {
    await Promise.resolve()
    this.#asking.delete(key)
    await this.#ask(workshop, as)
  }

  async #ask(workshop: WorkshopId, as: SessionUse): Promise<void> {
    const key = keyOf(workshop, as)
    const [kept, answer] = [this.#readKept(key), api.documents(workshop, as)]
    await kept
    const list = await answer
    if (isFailure(list)) return this.#set(key, { ...this.of(workshop, as), failure: list })
    this.#set(key, { list, failure: null, fresh: true })
    await keepList(key, list)
  }

  async #readKept(key: string): Promise<void> {
    if (this.#known.has(key)) return
    const list = await readList(key)
    if (!this.#known.has(key)) this.#set(key, { ...NOTHING, list })
  }

  #set(key: string, names: DocumentNames): void {
    this.#known.set(key, names)
    for (const listener of this.#listeners) listener()
  }
}

export const documentNames = new KnownDocuments()

export function nameIn(list: readonly DocumentEntry[], { group, kind }: Pick<DocumentPlace, 'group' | 'kind'>): string | null {
  return list.find((entry) => entry.group === group && entry.kind === kind)?.name ?? null
}

function keyOf(workshop: WorkshopId, as: SessionUse): string {
  return as === 'display' ? `display/${workshop}` : workshop
}

async function readList(key: string): Promise<DocumentEntry[] | null> {
  const kept = await (await deviceDatabase())?.get('documents', key).catch(() => undefined)
  const parsed = z.safeParse(documentList, kept)
  return parsed.success ? parsed.data : null
}

async function keepList(key: string, list: DocumentEntry[]): Promise<void> {
  // Where the browser keeps nothing, a page cannot be opened without the server; there is nothing to say about it here.
  await (await deviceDatabase())?.put('documents', list, key).catch(() => undefined)
}
