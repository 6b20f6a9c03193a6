import { type DocumentSession, openDocument } from '../../client/sync/document-session.ts'
import type { OpenSocket } from '../../client/sync/socket.ts'

/** A document as the browser's own code opens it, in Node and on a device that keeps nothing. `url` is the server's. */
export function openInNode(url: string, document: string, openSocket: OpenSocket): DocumentSession {
  return openDocument({
    name: document,
    url: `${url.replace('http', 'ws')}/sync/${document}?ack=1`,
    openSocket,
    device: Promise.resolve(null),
  })
}
