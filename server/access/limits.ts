import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Bucket } from './bucket.ts'

/** Enough for people who mistype; at this pace, or at the one below, nobody finds one of 32^8 codes. */
const WRONG_PER_MINUTE_AND_ADDRESS = 10
const WRONG_PER_TEN_MINUTES = 100
/** Guesses a second that the whole installation still looks at after too many wrong ones. */
const SLOW = 1
const EVERYONE = 'everyone'

/**
 * How often somebody may guess wrong. Only wrong guesses count, so a room of 120 people behind one address joins at
 * once. A code that let somebody in from the same address before is let through even while others there guess: in that
 * room it is on the wall.
 */
export class GuessLimits {
  readonly #known = new Set<string>()
  readonly #byAddress = new RateLimiterMemory({ points: WRONG_PER_MINUTE_AND_ADDRESS, duration: 60 })
  readonly #overall = new RateLimiterMemory({ points: WRONG_PER_TEN_MINUTES, duration: 600 })
  readonly #slow = new RateLimiterMemory({ points: SLOW, duration: 1 })

  /** May this address try this now? */
  async mayTry(address: string, tried: string): Promise<boolean> {
    const network = networkOf(address)
    if (this.#known.has(`${network} ${tried}`)) return true
    const [here, everywhere] = await Promise.all([this.#byAddress.get(network), this.#overall.get(EVERYONE)])
    if ((here?.consumedPoints ?? 0) >= WRONG_PER_MINUTE_AND_ADDRESS) return false
    return (everywhere?.consumedPoints ?? 0) < WRONG_PER_TEN_MINUTES || (await taken(this.#slow))
  }

  /** It was right, and everybody at this address may know it. */
  remember(address: string, tried: string): void {
    this.#known.add(`${networkOf(address)} ${tried}`)
  }

  /** The guess was wrong. */
  async countWrong(address: string): Promise<void> {
    await Promise.all([this.#byAddress.penalty(networkOf(address)), this.#overall.penalty(EVERYONE)])
  }
}

/** Newcomers by one code: a whole conference at once, and then those who come late. */
const NEWCOMERS = { burst: 500, perSecond: 0.1 }

/** How many one code lets in. Whoever has it could otherwise fill the room; a renewed code begins anew. */
export class JoinLimits {
  readonly #byCode = new Map<string, Bucket>()

  mayJoin(code: string): boolean {
    const now = performance.now()
    const bucket = this.#byCode.get(code) ?? new Bucket(NEWCOMERS, now)
    this.#byCode.set(code, bucket)
    return bucket.take(now)
  }
}

async function taken(limiter: RateLimiterMemory): Promise<boolean> {
  try {
    await limiter.consume(EVERYONE)
    return true
  } catch (denial) {
    // The limiter says no by rejecting with its state; anything that is an Error is a fault.
    if (denial instanceof Error) throw denial
    return false
  }
}

/** One machine can take every address of its IPv6 network of 64 bits, so the network counts. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [before = '', after] = address.split('::')
  const head = before.split(':').filter((part) => part !== '')
  const tail = after === undefined ? [] : after.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
