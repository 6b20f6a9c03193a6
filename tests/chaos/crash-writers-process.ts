/**
 * The clients of a crash round, in a process of their own that dies with the server: clients that lived on would repair
 * it, and the test would prove nothing. Prints what it is about to do and what has a receipt, line by line; the one who
 * counts reads it from outside.
 */
import { editsIn } from '../../client/sync/save-state.ts'
import { deleteWord, insertWord } from '../../scripts/simulation/writing.ts'
import { openInNode } from '../support/node-session.ts'
import { nodeSockets } from '../support/node-socket.ts'
import { between, oneOf, type Random, randomFrom } from '../support/random.ts'
import { type CrashLine, crashWriters, printCrashLine } from './crash-lines.ts'

/** Milliseconds between two edits of one writer: faster than people, so that many edits are under way when all dies. */
const PAUSE_MS = [2, 25] as const

const { url, round, writers, seed } = crashWriters.parse(JSON.parse(process.argv[2] ?? ''))

for (const [index, { cookie, document }] of writers.entries()) {
  const session = openInNode(
    url,
    document,
    nodeSockets(() => ({ cookie, origin: url })),
  )
  const edits: CrashLine[] = []
  let told = 0
  session.subscribe(() => {
    const { save } = session.getState()
    const covered = edits.length - editsIn(save)
    for (; told < covered; told++) {
      const edit = edits[told]
      if (edit !== undefined) printCrashLine({ ...edit, stage: 'receipt' })
    }
  })
  const random = randomFrom(seed + index)
  const begin = () => {
    if (!session.getState().ready || edits.length > 0) return
    write(random, `r${round}w${index}`)
  }
  session.subscribe(begin)
  begin()

  function write(by: Random, name: string): void {
    const mine: string[] = []
    const next = (): void => {
      const old = mine.length > 3 && by() < 0.3 ? oneOf(by, mine) : null
      const line: CrashLine =
        old === null
          ? { stage: 'try', what: 'write', word: `${name}n${edits.length}` }
          : { stage: 'try', what: 'delete', word: old }
      // Told before it is done: whatever happens next, the counter knows that it may have happened.
      printCrashLine(line)
      edits.push(line)
      if (line.what === 'write') {
        mine.push(line.word)
        insertWord(session.doc, line.word, by)
      } else {
        mine.splice(mine.indexOf(line.word), 1)
        if (!deleteWord(session.doc, line.word)) edits.pop()
      }
      setTimeout(next, between(by, ...PAUSE_MS))
    }
    next()
  }
}
