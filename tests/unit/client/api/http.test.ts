import { createServer, type RequestListener } from 'node:http'
import { expect, test, vi } from 'vitest'
import { api } from '../../../../client/api/http.ts'
import { listen } from '../../../support/listen.ts'

/** A server that answers everything in the same way; the client's relative addresses go to it, as a page's do. */
async function answering(listener: RequestListener): Promise<AsyncDisposable> {
  const server = createServer(listener)
  const origin = `http://127.0.0.1:${await listen(server)}`
  const plain = fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => plain(origin + path, { ...init, keepalive: false }))
  return {
    [Symbol.asyncDispose]: async () => {
      vi.unstubAllGlobals()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('an answer is parsed', async () => {
  await using _ = await answering((_request, response) => response.end('["Europol"]'))
  expect(await api.organisations()).toEqual(['Europol'])
})

test('a refusal is data', async () => {
  await using _ = await answering((_request, response) => response.writeHead(403).end('{"refused":"wrong-code"}'))
  expect(await api.lookAtInvitation('ABCD-EFGH')).toEqual({ refused: 'wrong-code' })
})

test('success without a body is done', async () => {
  await using _ = await answering((_request, response) => response.writeHead(204).end())
  expect(await api.organiserSignedIn()).toBe('done')
})

const STRANGERS: Record<string, RequestListener> = {
  'a page of the venue in the place of an answer': (_request, response) => response.end('<h1>Welcome to the hotel</h1>'),
  'an error of a proxy': (_request, response) => response.writeHead(502).end('Bad Gateway'),
  'a line that breaks': (request) => request.destroy(),
}

test.each(Object.entries(STRANGERS))('%s is "offline"', async (_name, listener) => {
  await using _ = await answering(listener)
  expect(await api.organisations()).toMatchObject({ refused: 'offline' })
})
