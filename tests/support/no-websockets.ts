import { createServer, request, type Server } from 'node:http'
import { listen, portOf } from './listen.ts'

/** A venue's proxy that lets requests through and no WebSocket. */
export class ProxyWithoutWebSockets implements AsyncDisposable {
  readonly #server: Server
  refused = 0

  private constructor(target: number) {
    this.#server = createServer((asked, answer) => {
      const { method, url } = asked
      const headers = { ...asked.headers, host: `127.0.0.1:${target}` }
      const forwarded = request({ host: '127.0.0.1', port: target, path: url, method, headers, agent: false }, (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      })
      forwarded.on('error', () => answer.destroy())
      answer.on('close', () => forwarded.destroy())
      asked.pipe(forwarded)
    })
    this.#server.on('upgrade', (_request, socket) => {
      this.refused += 1
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
  }

  static async to(target: number): Promise<ProxyWithoutWebSockets> {
    const proxy = new ProxyWithoutWebSockets(target)
    await listen(proxy.#server)
    return proxy
  }

  get port(): number {
    return portOf(this.#server)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
