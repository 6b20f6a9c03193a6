import { EventEmitter, on } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'
import { Seminar } from '../../scripts/simulation/seminar.ts'
import { noteKey } from '../../shared/documents/notes.ts'
import { plainText } from '../../shared/documents/rich-text.ts'
import type { Group } from '../../shared/domain/group.ts'
import { cookiesOf, newPerson } from '../browser/support/browser.ts'
import { between, oneOf, type Random, randomFrom } from '../support/random.ts'
import { ServerProcess } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import type { TestBrowser } from '../support/test-browser.ts'
import { readWith } from './crash-rounds.ts'

/** Each in a note of their own, so that all that stands in it can be compared. */
const WRITERS = 2
/** Of a page's claims while it writes, the one at which the power is cut: early ones and late ones. */
const CLAIMS = [1, 6] as const
/** How often the server stops answering before it is killed: what is written then is not on disk, whatever comes. */
const FROZEN_FIRST = 0.5
/** Milliseconds between two letters. */
const TYPING = [0, 40] as const

export interface HonestyReport {
  readonly moments: number
  /** How often a page had said "On disk" of what stood in it, and how many letters that was. */
  readonly claims: number
  readonly letters: number
  /** Text that a page called saved, and that a new client does not find. */
  readonly lies: readonly string[]
}

interface Writer {
  readonly browser: TestBrowser
  readonly question: string
}

/**
 * People write without a pause. At moments when a page says "On disk", the server is killed as by a power cut and every
 * page is closed; the text that stood in a page when it last said so has to be there for a client that never saw it.
 */
export async function honestyRounds(
  browser: Browser,
  { moments, seed }: { readonly moments: number; readonly seed: number },
): Promise<HonestyReport> {
  await using folder = await tempFolder()
  const random = randomFrom(seed)
  let server = await ServerProcess.start(folder.path)
  const { port, url } = server
  const { group, writers, notes, address } = await room(server)
  const lies: string[] = []
  let claims = 0
  let letters = 0
  try {
    for (let moment = 1; moment <= moments; moment++) {
      const claimed = await writeUntilKilled(browser, { address, writers, word: `m${moment}` }, server, random)
      server = await ServerProcess.start(folder.path, { port })
      const doc = await readWith(group, url, notes)
      for (const [question, text] of claimed) {
        claims += 1
        letters += text.length
        const found = doc === null ? 'nothing, the document does not open' : plainText(doc.getXmlFragment(noteKey(question)))
        // Each only adds at the end, so all that was claimed stands at the beginning of all that was written.
        if (!found.startsWith(text)) lies.push(`moment ${moment}: said to be on disk: “${text}”; found: “${found}”`)
      }
    }
  } finally {
    await server.kill()
  }
  return { moments, claims, letters, lies }
}

async function room({ url, organiserSecret }: ServerProcess) {
  const seminar = await Seminar.create(url, organiserSecret, 1)
  seminar.facilitator.close()
  const [group] = seminar.groups
  if (group === undefined) throw new Error('a seminar has a group')
  const writers: Writer[] = []
  for (const question of questionsOf(group))
    writers.push({ question, browser: await seminar.join(group, `Writer of ${question}`) })
  const reader = await seminar.join(group, 'Reader')
  const { notes } = await seminar.documentNames(reader, group)
  return { group: reader, writers, notes, address: `${url}/w/${seminar.workshop}/g/${group.id}/notes` }
}

/** Of one agenda item, since the page shows the notes of one at a time. */
function questionsOf({ questions }: Group): string[] {
  const together = questions.filter(({ item }) => item === questions[0]?.item)
  return together.slice(0, WRITERS).map(({ id }) => id)
}

interface Scene {
  readonly address: string
  readonly writers: readonly Writer[]
  /** With which each word begins that is written now. */
  readonly word: string
}

/** What each page claimed last, by question. Kept here, outside of all that is killed. */
async function writeUntilKilled(browser: Browser, { address, writers, word }: Scene, server: ServerProcess, random: Random) {
  const claimed = new Map<string, string>()
  const heard = new EventEmitter()
  const pages = await Promise.all(
    writers.map(({ browser: session, question }) =>
      openNote(browser, { address, question, session }, (text) => {
        claimed.set(question, text)
        if (text.includes(word)) heard.emit(question)
      }),
    ),
  )
  const enough = claimsHeard(heard, oneOf(random, writers).question, between(random, ...CLAIMS))
  const state = { writing: true }
  const write = (page: Page, text: string) => page.keyboard.type(` ${word}${text}`, { delay: between(random, ...TYPING) })
  const writing = pages.map(async (page) => {
    for (let number = 1; state.writing; number++) await write(page, `w${number}`)
  })
  await enough
  state.writing = false
  if (random() < FROZEN_FIRST) {
    server.freeze()
    await Promise.all(writing)
    await Promise.all(pages.map((page) => write(page, 'frozen')))
  }
  await server.kill()
  // A page that is closed while it writes has nothing more to say.
  await Promise.allSettled([...writing, ...pages.map((page) => page.context().close())])
  return claimed
}

async function claimsHeard(heard: EventEmitter, question: string, count: number): Promise<void> {
  let left = count
  for await (const _ of on(heard, question)) {
    left -= 1
    if (left === 0) return
  }
}

interface Place {
  readonly address: string
  readonly question: string
  readonly session: TestBrowser
}

/** A new browser at a note, ready to be written in; hears every claim that the page makes about it. */
async function openNote(browser: Browser, { address, question, session }: Place, onClaim: (text: string) => void): Promise<Page> {
  const { context, page } = await newPerson(browser)
  await context.addCookies(cookiesOf(session.cookie, address))
  await page.exposeFunction('onDisk', (text: unknown) => onClaim(z.string().parse(text)))
  await page.goto(address)
  const note = page.locator(`[id="${noteKey(question)}"]`).getByRole('textbox')
  await note.click()
  await note.evaluate(watchClaims)
  await page.keyboard.press('Control+End')
  return page
}

/**
 * Runs in the page. Tells each text of which the page says that it is on disk: at the very moment at which it begins to
 * say so, and on every frame that is drawn meanwhile.
 */
function watchClaims(note: Element): void {
  const indicator = document.querySelector('header [data-word]')
  if (indicator === null) throw new Error('the page has no indicator')
  let last = ''
  const look = () => {
    const text = note.textContent.trim()
    if (indicator.getAttribute('data-word') !== 'saved' || text === last) return
    last = text
    if ('onDisk' in window && typeof window.onDisk === 'function') window.onDisk(text)
  }
  new MutationObserver(look).observe(indicator, { attributes: true })
  const everyFrame = () => {
    look()
    requestAnimationFrame(everyFrame)
  }
  everyFrame()
}
