import type { IncomingMessage } from 'node:http'

/** Cookies live this long; each visit begins the time anew. */
const LIFETIME_S = 30 * 24 * 3600

/** The value of a cookie that the request carries. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  return readCookies(request).find(([key]) => key === name)?.[1]
}

/** Names and values, as they come. */
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
export function setCookie(name: string, value: string, { secure }: { readonly secure: boolean }): string {
  return cookie(name, value, LIFETIME_S, secure)
}

export function clearCookie(name: string, { secure }: { readonly secure: boolean }): string {
  return cookie(name, '', 0, secure)
}

function cookie(name: string, value: string, seconds: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
