import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import { type Refusal, refuse } from '../../shared/refusals.ts'
import type { Config } from '../config.ts'

/** Where a request really comes from, seen through the proxies that may be believed. */
export interface Origins {
  /** The asking machine's address. */
  addressOf(request: IncomingMessage): string
  /** The address that the page was asked by, such as `http://localhost:3000`; null when the request names none. */
  originOf(request: IncomingMessage): string | null
  /** The browser speaks TLS, to us or to a trusted proxy. */
  isSecure(request: IncomingMessage): boolean
  /** Refuses what the page of another site asks for. Null: nothing against it. */
  check(request: IncomingMessage): Refusal | null
}

export function createOrigins({ trustProxy, publicUrl }: Pick<Config, 'trustProxy' | 'publicUrl'>): Origins {
  /** Each proxy appends what it saw, so only the last `trustProxy` entries are theirs; before them anything may stand. */
  function forwarded(request: IncomingMessage, header: string): string | undefined {
    const given = request.headers[header]
    if (trustProxy === 0 || given === undefined) return undefined
    const entries = String(given).split(',')
    return entries[Math.max(0, entries.length - trustProxy)]?.trim()
  }

  function isSecure(request: IncomingMessage): boolean {
    if (request.socket instanceof TLSSocket || forwarded(request, 'x-forwarded-proto') === 'https') return true
    // Under the public name nobody comes but through the proxy that speaks TLS, trusted or not.
    return publicUrl === `https://${request.headers.host ?? ''}`
  }

  function originOf(request: IncomingMessage): string | null {
    const address = `${isSecure(request) ? 'https' : 'http'}://${forwarded(request, 'x-forwarded-host') ?? request.headers.host ?? ''}`
    return URL.canParse(address) ? new URL(address).origin : null
  }

  return {
    addressOf: (request) => forwarded(request, 'x-forwarded-for') ?? request.socket.remoteAddress ?? 'unknown',
    originOf,
    isSecure,
    check(request) {
      const { origin, cookie } = request.headers
      if (origin !== undefined) return origin === publicUrl || origin === originOf(request) ? null : refuse('wrong-origin')
      // Browsers leave the Origin out only where nothing is changed. Programs have none, and no cookie to abuse either.
      if (!changes(request) || cookie === undefined) return null
      return request.headers['sec-fetch-site'] === 'same-origin'
        ? null
        : refuse('wrong-origin', 'a request with a cookie needs an Origin')
    },
  }
}

function changes({ method, headers }: IncomingMessage): boolean {
  return (method !== 'GET' && method !== 'HEAD') || headers.upgrade !== undefined
}
