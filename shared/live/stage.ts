import * as z from 'zod/mini'
import { groupId } from '../ids.ts'

/** What the projectors show. `scroll` is how far down the content, from 0 (top) to 1 (bottom), so that it fits any screen. */
export const stage = z.discriminatedUnion('show', [
  z.object({ show: z.literal('agenda') }),
  z.object({ show: z.literal('join') }),
  z.object({
    show: z.literal('plan'),
    group: groupId,
    section: z.string().check(z.maxLength(40)),
    scroll: z.number().check(z.minimum(0), z.maximum(1)),
  }),
  z.object({ show: z.literal('notes'), group: groupId, scroll: z.number().check(z.minimum(0), z.maximum(1)) }),
  z.object({ show: z.literal('notice'), text: z.string().check(z.maxLength(500)) }),
  z.object({ show: z.literal('blank') }),
])
export type Stage = z.infer<typeof stage>
