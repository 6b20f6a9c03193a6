import * as z from 'zod/mini'
import { role } from '../../../shared/domain/participant.ts'
import { type WorkshopId, workshopId } from '../../../shared/ids.ts'

/**
 * What this device remembers between visits. Sessions are cookies that no script can read, so the list of workshops is
 * kept beside them; it opens nothing by itself.
 */
const workshop = z.object({ id: workshopId, title: z.string(), role })
export type RememberedWorkshop = z.infer<typeof workshop>

const person = z.object({ name: z.string(), organisation: z.string() })
export type RememberedPerson = z.infer<typeof person>

const WORKSHOPS = 'plenary.workshops'
const PERSON = 'plenary.person'

/** The latest first. */
export function rememberedWorkshops(): RememberedWorkshop[] {
  return read(z.array(workshop), WORKSHOPS) ?? []
}

export function rememberWorkshop(joined: RememberedWorkshop): void {
  write(WORKSHOPS, [joined, ...rememberedWorkshops().filter(({ id }) => id !== joined.id)])
}

/** With the last workshop goes the name that joining would offer again: the next person here is somebody else. */
export function forgetWorkshop(id: WorkshopId): void {
  const left = rememberedWorkshops().filter((each) => each.id !== id)
  write(WORKSHOPS, left)
  if (left.length === 0) localStorage.removeItem(PERSON)
}

export function rememberedPerson(): RememberedPerson {
  return read(person, PERSON) ?? { name: '', organisation: '' }
}

export function rememberPerson({ name, organisation }: RememberedPerson): void {
  write(PERSON, { name, organisation })
}

function read<T>(schema: z.ZodMiniType<T>, key: string): T | null {
  try {
    const parsed = z.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // Somebody else's text under our key: as if there were none.
    return null
  }
}

function write(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value))
}
