import * as z from 'zod/mini'
import { groupId } from '../ids.ts'
import { question } from './agenda.ts'

/** How many group colours the theme has; the colour is always shown together with the group's name. */
export const GROUP_COLOURS = 12

export const groupName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80))

export const group = z.object({
  id: groupId,
  name: groupName,
  /** 0 to GROUP_COLOURS - 1. */
  colour: z.int().check(z.minimum(0), z.maximum(GROUP_COLOURS - 1)),
  questions: z.array(question),
  /** Ids of the plan sections that the group should begin with. */
  focus: z.array(z.string()),
  /** While locked, only facilitators write in the group's documents. */
  locked: z.boolean(),
  removed: z.boolean(),
})
export type Group = z.infer<typeof group>
