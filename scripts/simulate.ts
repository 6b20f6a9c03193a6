/**
 * `npm run simulate`: a full room over the real network paths. Everybody joins over HTTP, follows the room over socket.io
 * and writes plan and notes over the sync plane at a human rate, on a line that drops; at the end every copy is compared
 * with what the server gives to somebody new. Exit code 1 if anything was lost or diverged.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { editsIn } from '../client/sync/save-state.ts'
import { randomFrom } from '../tests/support/random.ts'
import { ServerProcess } from '../tests/support/server-process.ts'
import { Deliveries } from './simulation/deliveries.ts'
import { type Options, readOptions, USAGE } from './simulation/options.ts'
import { Participant } from './simulation/participant.ts'
import { Seminar } from './simulation/seminar.ts'
import { judge, type Verdict } from './simulation/verdict.ts'

/** How long everybody may take at the end to have a receipt for everything. */
const SETTLE_MS = 30_000
const PROGRESS_MS = 5_000

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`)
  process.exit(1)
}
const folder = options.url === undefined ? mkdtempSync(join(tmpdir(), 'plenary-simulation-')) : null
const server = folder === null ? null : await ServerProcess.start(folder)
try {
  process.exitCode = (await simulate(options, server)) ? 0 : 1
} finally {
  await server?.stop()
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
}
// Sockets of the last readers may take a while to say goodbye.
process.exit()

/** True when nothing was lost and nothing diverged. */
async function simulate(options: Options, own: ServerProcess | null): Promise<boolean> {
  const { participants, groups, minutes, seed } = options
  const address = options.url ?? own?.url ?? ''
  const seminar = await Seminar.create(address, options.secret ?? own?.organiserSecret ?? '', groups)
  console.log(`${address}: ${participants} participants in ${groups} groups for ${minutes} minutes, seed ${seed}`)

  const people = await everybodyJoins(seminar, options)
  const work = await everybodyWorks(seminar, people, minutes, own)
  const unsaved = await settle(people)
  const verdict = await judge(seminar, people)
  print(people, work, unsaved, verdict)

  seminar.facilitator.close()
  await Promise.all(people.map((person) => person.close()))
  return verdict.lost + unsaved === 0 && verdict.diverged === 0
}

async function everybodyJoins(seminar: Seminar, { participants, seed }: Options): Promise<Participant[]> {
  const began = performance.now()
  const people = await Promise.all(
    Array.from({ length: participants }, async (_, index) => {
      const group = seminar.groups[index % seminar.groups.length]
      if (group === undefined) throw new Error('the workshop has no group')
      return Participant.join(seminar, group, `p${index + 1}`, randomFrom(seed + index))
    }),
  )
  await until(() => people.every((each) => each.connected && each.live.getSnapshot().state !== null))
  console.log(`everybody is in after ${seconds(performance.now() - began)}`)
  return people
}

interface Work {
  readonly deliveries: Deliveries
  readonly tookMs: number
  readonly usage: string
}

/** For so long, with a notice of the facilitator and a line about how it goes every few seconds. */
async function everybodyWorks(
  seminar: Seminar,
  people: readonly Participant[],
  minutes: number,
  own: ServerProcess | null,
): Promise<Work> {
  const deliveries = new Deliveries()
  for (const person of people) person.measure(deliveries)
  const before = own?.usage() ?? null
  const began = performance.now()
  const elapsed = () => performance.now() - began
  const working = people.map((person) => person.work())
  while (elapsed() < minutes * 60_000) {
    await pause(Math.min(PROGRESS_MS, minutes * 60_000 - elapsed()))
    await seminar.facilitator.command({ type: 'notice.send', text: `After ${seconds(elapsed())}`, group: null })
    console.log(`${seconds(elapsed()).padStart(6)}  ${progress(people, deliveries)}`)
  }
  const tookMs = elapsed()
  const usage = usageBetween(before, own?.usage() ?? null, tookMs)
  for (const person of people) person.stop()
  await Promise.all(working)
  return { deliveries, tookMs, usage }
}

function progress(people: readonly Participant[], deliveries: Deliveries): string {
  const connected = people.filter((each) => each.connected).length
  return `${connected} of ${people.length} connected, ${deliveries.edits} edits, p50 ${deliveries.quantile(0.5)} ms, p99 ${deliveries.quantile(0.99)} ms`
}

/** Waits until everything has a receipt and every copy is up to date; answers how many edits have none. */
async function settle(people: readonly Participant[]): Promise<number> {
  const states = () => people.flatMap(({ sessions }) => sessions.map((session) => session.getState()))
  await until(() => states().every(({ save, connection }) => save.kind === 'saved' && connection === 'online'), SETTLE_MS)
  // The last receipts and the last deliveries are sent in the same turn.
  await pause(1_000)
  return sum(states().map(({ save }) => editsIn(save)))
}

function print(people: readonly Participant[], { deliveries, tookMs, usage }: Work, unsaved: number, verdict: Verdict): void {
  console.log(`
edits         ${deliveries.edits} (${(deliveries.edits / (tookMs / 1000)).toFixed(0)} a second), ${sum(people.map(({ drops }) => drops))} drops of a line
receipts      ${sum(people.map(({ line }) => line.receipts))}
lost          ${verdict.lost + unsaved}${unsaved > 0 ? ` (${unsaved} without a receipt after ${seconds(SETTLE_MS)})` : ''}
diverged      ${verdict.diverged} of ${verdict.compared} copies
delivery      p50 ${deliveries.quantile(0.5)} ms, p95 ${deliveries.quantile(0.95)} ms, p99 ${deliveries.quantile(0.99)} ms, of ${deliveries.count} deliveries
server        ${usage}`)
}

async function until(condition: () => boolean, patienceMs = 60_000): Promise<void> {
  const end = performance.now() + patienceMs
  while (!condition() && performance.now() < end) await pause(50)
}

type Usage = ReturnType<ServerProcess['usage']>

function usageBetween(before: Usage, after: Usage, wroteMs: number): string {
  if (before === null || after === null) return 'processor and memory are told only of a server of its own, on Linux'
  const share = (after.cpuSeconds - before.cpuSeconds) / (wroteMs / 1000)
  return `${(share * 100).toFixed(0)} % of one core, ${(after.memoryBytes / 1_048_576).toFixed(0)} MB`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
