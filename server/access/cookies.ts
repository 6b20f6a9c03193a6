import type { IncomingMessage } from 'node:http'

/** Cookies live this long; each visit begins the time anew. */
const LIFETIME_S = 30 * 24 * 3600

interface Line {
  /** The browser speaks TLS. */
  readonly secure: boolean
}

/** The value of a cookie that the request carries. */
export function readCookie(request: IncomingMessage, name: string, { secure }: Line): string | undefined {
  return readCookies(request).find(([key]) => key === keptAs(name, secure))?.[1]
}

/** All names and values, as they come. */
export function readCookies({ headers }: IncomingMessage): [name: string, value: string][] {
  return (headers.cookie ?? '').split(';').map((pair) => {
    const [name = '', value = ''] = pair.trim().split('=', 2)
    return [name, value]
  })
}

/**
 * A `Set-Cookie` header. Strict: no request that another site causes carries it, not even following a link; the pages
 * themselves need no cookie, and what they ask for comes from this site.
 */
export function setCookie(name: string, value: string, { secure }: Line): string {
  return cookie(name, value, LIFETIME_S, secure)
}

export function clearCookie(name: string, { secure }: Line): string {
  return cookie(name, '', 0, secure)
}

function cookie(name: string, value: string, seconds: number, secure: boolean): string {
  return `${keptAs(name, secure)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}

/** Over TLS browsers take `__Host-` cookies from this very host alone: no other site of its domain can plant one. */
function keptAs(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}
