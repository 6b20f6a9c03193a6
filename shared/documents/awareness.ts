import * as z from 'zod/mini'
import { participantId } from '../ids.ts'

/**
 * What a client tells the others of a document about itself: awareness state. `user` is stamped by the server, whatever
 * the client sent, so that nobody appears under another's name. `at` says where the person is: a section of the plan or
 * a note's key. `cursor` belongs to the rich-text editor (relative positions of Yjs) and is opaque here.
 */
export const awarenessUser = z.object({ id: participantId, name: z.string(), organisation: z.string() })
export type AwarenessUser = z.infer<typeof awarenessUser>

export const awarenessState = z.object({
  user: awarenessUser,
  at: z.optional(z.nullable(z.string().check(z.maxLength(80)))),
  cursor: z.optional(z.unknown()),
})
