import { type Ask, request } from './request.ts'

/** A browser as the server sees it: it keeps cookies and tells its Origin. */
export class TestBrowser {
  readonly #url: () => string
  readonly #cookies = new Map<string, string>()

  constructor(url: () => string) {
    this.#url = url
  }

  /** All that it would send, for sockets. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Headers of a request or an upgrade from a page of this server. */
  get headers(): Record<string, string> {
    return { origin: this.#url(), ...(this.#cookies.size === 0 ? {} : { cookie: this.cookie }) }
  }

  async fetch(path: string, ask: Ask = {}): Promise<Response> {
    const response = await request(this.#url() + path, { ...ask, headers: { ...this.headers, ...ask.headers } })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  get(path: string): Promise<Response> {
    return this.fetch(path)
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }

  delete(path: string): Promise<Response> {
    return this.fetch(path, { method: 'DELETE' })
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split('=', 2)
    if (attributes.includes('Max-Age=0')) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
