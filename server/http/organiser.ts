import type { z } from 'zod/mini'
import type { organiserSignIn } from '../../shared/api.ts'
import { refuse } from '../../shared/refusals.ts'
import { setCookie } from '../access/cookies.ts'
import type { GuessLimits } from '../access/limits.ts'
import { ORGANISER_COOKIE, type Organiser } from '../access/organiser.ts'
import type { Origins } from '../access/origin.ts'
import type { Answer, Asked } from './endpoint.ts'

export interface OrganiserParts {
  readonly organiser: Organiser
  readonly limits: GuessLimits
  readonly origins: Origins
}

/** The secret of the organiser's link becomes a cookie. */
export async function signInOrganiser(
  { organiser, limits, origins }: OrganiserParts,
  { request, body }: Asked<z.infer<typeof organiserSignIn>>,
): Promise<Answer> {
  // The right one is never held up: at 192 bits nobody guesses it, however often.
  if (organiser.isSecret(body.secret)) {
    return { cookie: setCookie(ORGANISER_COOKIE, organiser.open(), { secure: origins.isSecure(request) }) }
  }
  const address = origins.addressOf(request)
  if (!(await limits.mayTry(address, ''))) return refuse('too-many-tries')
  await limits.countWrong(address)
  return refuse('wrong-code')
}
