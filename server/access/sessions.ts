import { createHash, randomBytes } from 'node:crypto'
import type { ParticipantId, WorkshopId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusals.ts'
import type { Clock } from '../clock.ts'
import type { StoredSession, WhichSessions, WorkshopStore } from '../store/workshop-store.ts'
import { Bucket } from './bucket.ts'

/** Programs ask for a new token each day. */
const PROGRAM_LIFETIME_MS = 24 * 3_600_000
/** Of one participant: a program for each table, and again each day. */
const TOKENS = { burst: 20, perSecond: 20 / 3_600 }

/** The name of the cookie of a workshop: one for a person and one for a display, so that a browser can be both. */
export function sessionCookie(workshop: WorkshopId, use: 'person' | 'display'): string {
  return use === 'display' ? `plenary_display_${workshop}` : `plenary_${workshop}`
}

/** A session's name: what the store keeps of its token, and what may be passed around. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Who holds which token. They are in the store, so that a restart asks nobody to join again. */
export class Sessions {
  readonly #store: WorkshopStore
  readonly #clock: Clock
  readonly #tokens = new Map<ParticipantId, Bucket>()

  constructor({ store, clock }: { readonly store: WorkshopStore; readonly clock: Clock }) {
    this.#store = store
    this.#clock = clock
  }

  /** Another token for whoever holds this session, for programs. */
  openForProgram(session: string): { token: string; expiresAt: number } | Refusal {
    const held = this.#store.findSession(session)
    if (held === null) return refuse('not-signed-in')
    if (!this.#mayOpen(held.participant)) return refuse('too-fast')
    const expiresAt = this.#clock.now() + PROGRAM_LIFETIME_MS
    this.#store.forgetExpired(this.#clock.now())
    return { token: this.#open({ ...held, use: 'program', expiresAt }), expiresAt }
  }

  /** A new session. Its token is in the answer and nowhere else. */
  open(session: Pick<StoredSession, 'workshop' | 'participant' | 'invitation'> & { readonly use: 'person' | 'display' }): string {
    return this.#open({ ...session, expiresAt: null })
  }

  /** The session of a token, unless it was ended or has expired. */
  find(token: string): StoredSession | null {
    const session = this.#store.findSession(hashOf(token))
    if (session === null) return null
    return session.expiresAt === null || session.expiresAt > this.#clock.now() ? session : null
  }

  /** Ends sessions and answers their names, so that their connections can be closed. */
  end(which: WhichSessions): ReadonlySet<string> {
    return new Set(this.#store.endSessions(which))
  }

  #mayOpen(participant: ParticipantId): boolean {
    const now = performance.now()
    const bucket = this.#tokens.get(participant) ?? new Bucket(TOKENS, now)
    this.#tokens.set(participant, bucket)
    return bucket.take(now)
  }

  #open(session: Omit<StoredSession, 'tokenHash' | 'createdAt'>): string {
    const token = randomBytes(32).toString('base64url')
    this.#store.addSession({ ...session, tokenHash: hashOf(token), createdAt: this.#clock.now() })
    return token
  }
}
