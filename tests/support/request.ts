import { request as plain } from 'node:http'
import { request as overTls } from 'node:https'

export interface Ask {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/**
 * One request on a connection of its own: `fetch` would keep connections that a restarted server has closed, and sends
 * no `Origin` of our choice over TLS that nobody signed.
 */
export function request(url: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false, rejectUnauthorized: false }
    const asked = (url.startsWith('https:') ? overTls : plain)(url, options, (answered) => {
      const chunks: Buffer[] = []
      answered.on('data', (chunk: Buffer) => chunks.push(chunk))
      answered.on('error', reject)
      answered.on('end', () => {
        const status = answered.statusCode ?? 500
        const received = new Headers()
        for (const [name, values = []] of Object.entries(answered.headersDistinct)) {
          for (const value of values) received.append(name, value)
        }
        resolve(new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers: received }))
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
