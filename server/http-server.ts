import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Config } from './config.ts'

/** What ends slow and stalled requests; web sockets are no requests any more and live on. */
const TIMEOUTS: ServerOptions = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }

const TLS_TIMEOUTS = { handshakeTimeout: 10_000 }
/** A request or an answer on which nothing has moved for so long is given up. */
const STILL_FOR_MS = 120_000
/** Below what a system lets one program hold, so that there is always a file left for the disk. */
const MOST_CONNECTIONS = 10_000

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export interface HttpServerParts {
  readonly config: Pick<Config, 'port' | 'host' | 'tls'>
  readonly pages: RequestListener
  readonly live: { handleRequest(request: IncomingMessage, response: ServerResponse): void; readonly handleUpgrade: Upgrade }
  readonly sync: Upgrade
}

export interface HttpServer {
  /** Resolves with the port; rejects when the address cannot be had. */
  listen(): Promise<number>
  /** Takes no new connection. */
  stopListening(): void
  /** Resolves when the last connection is gone; ends those that are left. May be called twice. */
  close(): Promise<void>
}

/** The one server of the program: requests and upgrades go by their path to one of three planes, and to nobody else. */
export function createHttpServer({ config, pages, live, sync }: HttpServerParts): HttpServer {
  const server = config.tls === null ? createServer(TIMEOUTS) : createTlsServer({ ...TIMEOUTS, ...TLS_TIMEOUTS, ...config.tls })
  server.timeout = STILL_FOR_MS
  server.maxConnections = MOST_CONNECTIONS
  const upgraded = new Set<Duplex>()

  server.on('request', (request, response) => {
    if (isFor(request, '/live')) live.handleRequest(request, response)
    else pages(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    // A connection that breaks before its plane listens must not end the process.
    socket.on('error', () => socket.destroy())
    upgraded.add(socket)
    socket.on('close', () => upgraded.delete(socket))
    if (isFor(request, '/live')) live.handleUpgrade(request, socket, head)
    else if (isFor(request, '/sync')) sync(request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
  })

  return {
    listen: () => listen(server, config),
    stopListening: () => void (server.listening && server.close()),
    async close() {
      for (const socket of upgraded) socket.destroy()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(portOf(server.address()))
    })
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

function isFor({ url = '' }: IncomingMessage, plane: string): boolean {
  return url === plane || url.startsWith(`${plane}/`) || url.startsWith(`${plane}?`)
}
