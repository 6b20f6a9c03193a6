import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type * as Y from 'yjs'
import { Seminar } from '../../scripts/simulation/seminar.ts'
import { wordsIn } from '../../scripts/simulation/writing.ts'
import { openInNode } from '../support/node-session.ts'
import { nodeSockets } from '../support/node-socket.ts'
import { between, type Random, randomFrom } from '../support/random.ts'
import { reaches } from '../support/reaches.ts'
import { ServerProcess } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import type { TestBrowser } from '../support/test-browser.ts'
import { type CrashLine, type CrashWriters, readCrashLines } from './crash-lines.ts'

const WRITERS = fileURLToPath(new URL('crash-writers-process.ts', import.meta.url))
const GROUPS = 2
const WRITERS_IN_A_GROUP = 5
/** Milliseconds from the first receipt to the kill. */
const ALIVE_MS = [50, 900] as const

export interface CrashReport {
  readonly rounds: number
  /** Edits with a receipt, of them deletions, and edits that were only under way at a kill. */
  readonly receipts: number
  readonly deletions: number
  readonly underWay: number
  /** Edits with a receipt that a new client does not find. */
  readonly lost: readonly string[]
  /** Documents that did not open after a crash. */
  readonly unopened: readonly string[]
}

/**
 * Kills the server and its clients at a random moment under load, again and again on the same folder, and looks with a
 * new client for every edit that had a receipt.
 */
export async function crashRounds({ rounds, seed }: { readonly rounds: number; readonly seed: number }): Promise<CrashReport> {
  await using folder = await tempFolder()
  const random = randomFrom(seed)
  let server = await ServerProcess.start(folder.path)
  const { port, url } = server
  const seminar = await Seminar.create(url, server.organiserSecret, GROUPS)
  seminar.facilitator.close()
  const people = await Promise.all(
    seminar.groups.flatMap((group) =>
      Array.from({ length: WRITERS_IN_A_GROUP }, async (_, index) => {
        const browser = await seminar.join(group, `Writer ${index}`)
        return { group, browser, document: (await seminar.documentNames(browser, group)).plan }
      }),
    ),
  )
  const writers = people.map(({ browser, document }) => ({ cookie: browser.cookie, document }))
  const tally = new Tally()
  const unopened: string[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      const lines = await writeUntilKilled({ url, round, seed: seed + round * 1000, writers }, server, random)
      tally.add(lines)
      server = await ServerProcess.start(folder.path, { port })
      const found = new Set<string>()
      for (const { browser, document } of people.filter(
        ({ group }, index) => people.findIndex((each) => each.group === group) === index,
      )) {
        const doc = await readWith(browser, url, document)
        if (doc === null) unopened.push(document)
        else for (const word of wordsIn(doc, doc, [])) found.add(word)
      }
      tally.compare(found, round)
    }
  } finally {
    await server.kill()
  }
  return { rounds, unopened, ...tally.report() }
}

/** Counts, outside of all that is killed, what was promised. */
class Tally {
  readonly #standing = new Set<string>()
  readonly #deleted = new Set<string>()
  #receipts = 0
  #deletions = 0
  #underWay = 0
  readonly #lost: string[] = []

  add(lines: readonly CrashLine[]): void {
    const tried = new Set(lines.filter(({ stage, what }) => stage === 'try' && what === 'delete').map(({ word }) => word))
    for (const { stage, what, word } of lines) {
      if (stage === 'try') this.#underWay += 1
      else {
        this.#underWay -= 1
        this.#receipts += 1
        if (what === 'delete') {
          this.#deletions += 1
          this.#deleted.add(word)
        } else if (!tried.has(word)) this.#standing.add(word)
      }
    }
  }

  compare(found: ReadonlySet<string>, round: number): void {
    for (const word of this.#standing) if (!found.has(word)) this.#lost.push(`round ${round}: ${word} is gone`)
    for (const word of this.#deleted) if (found.has(word)) this.#lost.push(`round ${round}: ${word} is back`)
  }

  report(): Pick<CrashReport, 'receipts' | 'deletions' | 'underWay' | 'lost'> {
    return { receipts: this.#receipts, deletions: this.#deletions, underWay: this.#underWay, lost: this.#lost }
  }
}

async function writeUntilKilled(job: CrashWriters, server: ServerProcess, random: Random): Promise<CrashLine[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITERS, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const firstReceipt = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('receipt')) resolve()
    })
    child.once('exit', () => reject(new Error(`the writers ended by themselves: ${output.slice(-500)}`)))
  })
  await firstReceipt
  await pause(between(random, ...ALIVE_MS))
  await Promise.all([server.kill(), killed(child)])
  return readCrashLines(output)
}

/** Resolves when it is gone and all that it printed was read. */
async function killed(child: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await closed
}

/** What somebody with an empty browser is given; null when the document does not open. */
export async function readWith(browser: TestBrowser, url: string, document: string): Promise<Y.Doc | null> {
  const session = openInNode(
    url,
    document,
    nodeSockets(() => browser.headers),
  )
  await reaches(session, () => session.getState().ready || session.getState().connection === 'stopped')
  const { ready } = session.getState()
  await session.close()
  return ready ? session.doc : null
}
