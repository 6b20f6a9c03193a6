import * as z from 'zod/mini'

/**
 * Ids are made by the server: lower-case letters and digits only, so that they can stand in a URL, in a cookie's name
 * and in a document's name without any escaping.
 */
const id = z.string().check(z.regex(/^[a-z0-9]{1,24}$/))

export const workshopId = id.brand('WorkshopId')
export type WorkshopId = z.infer<typeof workshopId>

export const groupId = id.brand('GroupId')
export type GroupId = z.infer<typeof groupId>

export const itemId = id.brand('ItemId')
export type ItemId = z.infer<typeof itemId>

export const questionId = id.brand('QuestionId')
export type QuestionId = z.infer<typeof questionId>

export const participantId = id.brand('ParticipantId')
export type ParticipantId = z.infer<typeof participantId>

export const noticeId = id.brand('NoticeId')

/** The plenary is a group like any other, so that shared documents need no special case. */
export const PLENARY: GroupId = groupId.parse('plenary')

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Twelve characters, 62 bits, from the platform's secure generator. `crypto.randomUUID` is not used: browsers offer it
 * only on secure pages, and a workshop may run over plain HTTP on a local network.
 */
export function randomId(length = 12): string {
  let made = ''
  while (made.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // 252 is the largest multiple of 36 in a byte: bytes above it would favour the first letters.
      if (byte < 252 && made.length < length) made += LETTERS[byte % 36]
    }
  }
  return made
}
