import * as z from 'zod/mini'
import { groupId, participantId } from '../ids.ts'

/** `display` is a projector: it reads what the stage shows and nothing else. */
export const role = z.enum(['facilitator', 'rapporteur', 'member', 'observer', 'display'])
export type Role = z.infer<typeof role>

/** The roles that a person can be given. */
export const personRole = z.enum(['facilitator', 'rapporteur', 'member', 'observer'])
export type PersonRole = z.infer<typeof personRole>

/** A person's name or organisation: text of any script, one line, no control characters. */
const line = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u))

export const personName = line(80)
export const organisationName = line(120)

export const participant = z.object({
  id: participantId,
  name: personName,
  organisation: organisationName,
  role,
  /** Null for those who belong to no group: facilitators, observers, displays. */
  group: z.nullable(groupId),
  /** A removed participant cannot come back with the old session; what they wrote stays. */
  removed: z.boolean(),
})
export type Participant = z.infer<typeof participant>
