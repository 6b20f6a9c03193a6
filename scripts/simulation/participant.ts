import { setTimeout as pause } from 'node:timers/promises'
import { type LiveClient, openLive } from '../../client/live/live-client.ts'
import type { DocumentSession } from '../../client/sync/document-session.ts'
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { Group } from '../../shared/domain/group.ts'
import { openInNode } from '../../tests/support/node-session.ts'
import { nodeSockets } from '../../tests/support/node-socket.ts'
import { between, oneOf, type Random } from '../../tests/support/random.ts'
import type { TestBrowser } from '../../tests/support/test-browser.ts'
import type { Deliveries } from './deliveries.ts'
import type { Seminar } from './seminar.ts'
import { VenueLine } from './venue-line.ts'
import { addRow, beginParagraph, deleteWord, insertWord, tickOrUntick, typeLetter } from './writing.ts'

/** Milliseconds between two letters, between two contributions, between two drops of the line, and how long one lasts. */
const LETTER_MS = [90, 320] as const
const THINK_MS = [1_500, 9_000] as const
const STABLE_MS = [20_000, 90_000] as const
const DROP_MS = [300, 6_000] as const

export interface Words {
  /** Written and left standing. */
  readonly standing: Set<string>
  /** Written and taken out again. */
  readonly deleted: Set<string>
}

/** One person at one device: joined over HTTP, in the room over socket.io, in two documents over the sync plane. */
export class Participant {
  readonly group: Group
  readonly plan: DocumentSession
  readonly notes: DocumentSession
  readonly live: LiveClient
  readonly words: Words = { standing: new Set(), deleted: new Set() }
  readonly line: VenueLine
  drops = 0
  readonly #name: string
  readonly #random: Random
  readonly #over = new AbortController()
  #words = 0

  private constructor(parts: {
    seminar: Seminar
    browser: TestBrowser
    group: Group
    name: string
    random: Random
    names: Record<DocumentKind, string>
  }) {
    const { seminar, browser, group, name, random, names } = parts
    this.group = group
    this.#name = name
    this.#random = random
    this.line = new VenueLine(nodeSockets(() => browser.headers))
    this.plan = openInNode(seminar.url, names.plan, this.line.openSocket)
    this.notes = openInNode(seminar.url, names.notes, this.line.openSocket)
    this.live = openLive({ workshop: seminar.workshop, as: 'person', address: seminar.url, headers: browser.headers })
  }

  static async join(seminar: Seminar, group: Group, name: string, random: Random): Promise<Participant> {
    const browser = await seminar.join(group, name)
    return new Participant({ seminar, browser, group, name, random, names: await seminar.documentNames(browser, group) })
  }

  get sessions(): readonly DocumentSession[] {
    return [this.plan, this.notes]
  }

  get connected(): boolean {
    return this.sessions.every((session) => session.getState().connection === 'online')
  }

  measure(deliveries: Deliveries): void {
    for (const session of this.sessions) {
      let since = session.getState().connection === 'online' ? performance.now() : Number.POSITIVE_INFINITY
      session.subscribe(() => {
        const online = session.getState().connection === 'online'
        if (online && since === Number.POSITIVE_INFINITY) since = performance.now()
        if (!online) since = Number.POSITIVE_INFINITY
      })
      deliveries.watch(session.name, session.doc, { isUp: () => since !== Number.POSITIVE_INFINITY, upSince: () => since })
    }
  }

  /** Writes with pauses, on a line that drops, until told to stop. */
  async work(): Promise<void> {
    await Promise.all([this.#write(), this.#loseTheLine()].map((doing) => doing.catch(ignoreTheEnd)))
    this.line.comeBack()
  }

  stop(): void {
    this.#over.abort()
  }

  async close(): Promise<void> {
    this.live.close()
    await Promise.all(this.sessions.map((session) => session.close()))
  }

  async #write(): Promise<void> {
    for (;;) {
      await this.#wait(THINK_MS)
      const what = this.#random()
      if (what < 0.5) await this.#writeSentence()
      else if (what < 0.8) this.#note(this.#newWord(), (word) => insertWord(this.plan.doc, word, this.#random))
      else if (what < 0.88) tickOrUntick(this.plan.doc, this.#random)
      else if (what < 0.94) this.#note(this.#newWord(), (word) => addRow(this.plan.doc, word))
      else this.#takeBack()
    }
  }

  async #writeSentence(): Promise<void> {
    const question = oneOf(this.#random, this.group.questions)
    const text = beginParagraph(this.notes.doc, question.id)
    const words = Array.from({ length: between(this.#random, 2, 6) }, () => this.#newWord())
    for (const word of words) {
      for (const letter of word) {
        typeLetter(this.notes.doc, text, letter)
        await this.#wait(LETTER_MS)
      }
      typeLetter(this.notes.doc, text, ' ')
      this.words.standing.add(word)
    }
  }

  #note(word: string, write: (word: string) => void): void {
    write(word)
    this.words.standing.add(word)
  }

  #takeBack(): void {
    for (const word of this.words.standing) {
      if (!deleteWord(this.plan.doc, word)) continue
      this.words.standing.delete(word)
      this.words.deleted.add(word)
      return
    }
  }

  async #loseTheLine(): Promise<void> {
    for (;;) {
      await this.#wait(STABLE_MS)
      this.line.drop()
      this.drops += 1
      await this.#wait(DROP_MS)
      this.line.comeBack()
    }
  }

  #newWord(): string {
    this.#words += 1
    return `${this.#name}-${this.#words}`
  }

  async #wait([least, most]: readonly [number, number]): Promise<void> {
    await pause(between(this.#random, least, most), undefined, { signal: this.#over.signal })
  }
}

function ignoreTheEnd(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error
}
