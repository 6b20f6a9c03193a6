import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import * as z from 'zod/mini'

export interface Config {
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The origin that people use, such as `https://board.example.org`; null when it is the machine's own. */
  readonly publicUrl: string | null
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  /** How many reverse proxies in front may be believed. */
  readonly trustProxy: number
  readonly logLevel: LogLevel
}

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
export type LogLevel = z.infer<typeof logLevel>

const DEFAULTS = { PORT: '3000', HOST: '0.0.0.0', DATA_DIR: './data', TRUST_PROXY: '0', LOG_LEVEL: 'info' }

const whole = (from: number, to: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,6}$/)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.minimum(from), z.maximum(to)),
    ),
  )

const file = z.pipe(
  z.string(),
  z.transform((path: string, context) => {
    try {
      return readFileSync(path)
    } catch {
      context.issues.push({ code: 'custom', message: 'unreadable', input: path })
      return z.NEVER
    }
  }),
)

const environment = z
  .object({
    PORT: whole(0, 65_535),
    HOST: z.string().check(z.regex(/^[A-Za-z0-9.:-]+$/)),
    DATA_DIR: z.string(),
    PUBLIC_URL: z.optional(z.string().check(z.refine((text) => originOf(text) !== null))),
    TLS_CERT: z.optional(file),
    TLS_KEY: z.optional(file),
    TRUST_PROXY: whole(0, 10),
    LOG_LEVEL: logLevel,
  })
  .check(z.refine(({ TLS_CERT, TLS_KEY }) => belongTogether(TLS_CERT, TLS_KEY), { path: ['TLS_CERT and TLS_KEY'] }))

/** What each variable must be, to be said of one that is not. */
const EXPECTED: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address or a host name to listen on, such as 0.0.0.0 or 127.0.0.1',
  DATA_DIR: 'a folder',
  PUBLIC_URL: 'an address without a path, such as https://board.example.org',
  TLS_CERT: 'a certificate file (PEM) that this account can read',
  TLS_KEY: 'a key file (PEM) that this account can read',
  'TLS_CERT and TLS_KEY': 'a PEM certificate and its key: both, or none',
  TRUST_PROXY: 'the number of reverse proxies in front, from 0 to 10',
  LOG_LEVEL: `one of ${logLevel.options.join(', ')}`,
}

/** The settings of this process, or one line for each variable that is wrong. An empty variable counts as not given. */
export function readConfig(variables: NodeJS.ProcessEnv): Config | { readonly problems: readonly string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse({ ...DEFAULTS, ...given })
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    return { problems: [...wrong].map((name) => problem(name, given[name])) }
  }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TLS_CERT, TLS_KEY, TRUST_PROXY, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    publicUrl: PUBLIC_URL === undefined ? null : originOf(PUBLIC_URL),
    tls: TLS_CERT === undefined || TLS_KEY === undefined ? null : { cert: TLS_CERT, key: TLS_KEY },
    trustProxy: TRUST_PROXY,
    logLevel: LOG_LEVEL,
  }
}

function problem(name: string, value: string | undefined): string {
  return `${name} must be ${EXPECTED[name] ?? 'different'}${value === undefined ? '' : `, not "${value}"`}`
}

function belongTogether(cert: Buffer | undefined, key: Buffer | undefined): boolean {
  if (cert === undefined || key === undefined) return cert === key
  try {
    createSecureContext({ cert, key })
    return true
  } catch {
    // OpenSSL says why in words that name neither file.
    return false
  }
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, origin, pathname, search, hash, username } = new URL(text)
  const bare = pathname === '/' && search === '' && hash === '' && username === ''
  return bare && (protocol === 'http:' || protocol === 'https:') ? origin : null
}
