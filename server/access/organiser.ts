import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'

export const ORGANISER_COOKIE = 'plenary_organiser'
/** From setting a workshop up to reading what came of it. */
const SESSION_LIFETIME_MS = 30 * 24 * 3_600_000
const SECRET = /^[\w-]{22,}$/

/**
 * Whoever holds the secret of the installation. Sessions are signed with a key made from the secret and kept nowhere:
 * a new secret ends them all.
 */
export class Organiser {
  readonly secret: string
  readonly #key: Buffer
  readonly #clock: Clock

  constructor({ dataDir, clock }: { readonly dataDir: string; readonly clock: Clock }) {
    this.secret = readOrMakeSecret(dataDir)
    this.#key = createHmac('sha256', this.secret).update('organiser sessions').digest()
    this.#clock = clock
  }

  /** Takes the same time whatever is wrong. */
  isSecret(guess: string): boolean {
    return timingSafeEqual(this.#sign(guess), this.#sign(this.secret))
  }

  /** A new session's token. */
  open(): string {
    const session = `${this.#clock.now() + SESSION_LIFETIME_MS}.${randomBytes(16).toString('base64url')}`
    return `${session}.${this.#sign(session).toString('base64url')}`
  }

  isSession(token: string): boolean {
    const [expiresAt = '', chance = '', signature = ''] = token.split('.')
    const given = Buffer.from(signature, 'base64url')
    const wanted = this.#sign(`${expiresAt}.${chance}`)
    return given.length === wanted.length && timingSafeEqual(given, wanted) && Number(expiresAt) > this.#clock.now()
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest()
  }
}

function readOrMakeSecret(dataDir: string): string {
  const file = join(dataDir, 'organiser-secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    // `wx` fails when the file is there: the secret of the first start stays.
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    chmodSync(file, 0o600)
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (!SECRET.test(secret)) throw new Error(`${file} does not hold a secret: delete it, and the next start makes a new one`)
  return secret
}
