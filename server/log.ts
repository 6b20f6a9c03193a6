import { type Logger, pino } from 'pino'
import * as z from 'zod/mini'
import type { LogLevel } from './config.ts'

export type Log = Logger

/** A last guard: nothing that opens a door is logged, whoever passes it in. What people write is never passed in. */
const REDACTED = ['token', 'code', 'secret', 'cookie', 'authorization'].flatMap((name) => [name, `*.${name}`])

/** JSON lines on standard error for machines; on a terminal, one readable line each. */
export function createLog(level: LogLevel): Log {
  const options = { level, redact: { paths: REDACTED, censor: '[hidden]' } }
  return process.stderr.isTTY ? pino(options, { write: writeForPeople }) : pino(options, pino.destination({ fd: 2, sync: true }))
}

const entry = z.looseObject({ level: z.number(), time: z.number(), msg: z.optional(z.string()) })

function writeForPeople(line: string): void {
  const { level, time, msg = '', pid: _pid, hostname: _hostname, ...facts } = entry.parse(JSON.parse(line))
  const details = Object.entries(facts).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const moment = new Date(time).toISOString().slice(11, 19)
  process.stderr.write(`${[moment, pino.levels.labels[level] ?? level, msg, ...details].join(' ')}\n`)
}
