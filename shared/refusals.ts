import * as z from 'zod/mini'

/**
 * Every way in which the server says no. Each code has a sentence for people in the client's texts under
 * `refusal.<code>`, and one HTTP status and one WebSocket close code in `server/refusal.ts`.
 */
export const refusalCode = z.enum([
  'not-signed-in',
  'not-allowed',
  'not-found',
  'bad-request',
  'wrong-origin',
  'wrong-code',
  'too-many-tries',
  'too-fast',
  'too-big',
  'read-only',
  'locked',
  'removed',
  'other-epoch',
  'foreign-client-id',
  'not-accepted',
  'store-failed',
  'conflict',
])
export type RefusalCode = z.infer<typeof refusalCode>

/** An expected "no". A bug throws; a refusal is data. */
export interface Refusal {
  readonly refused: RefusalCode
  /** What exactly was wrong, in English, for logs and for programs. Never contains what people wrote. */
  readonly detail?: string
}

export function refuse(refused: RefusalCode, detail?: string): Refusal {
  return detail === undefined ? { refused } : { refused, detail }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** For the `default` of a switch over a tagged union: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`)
}
