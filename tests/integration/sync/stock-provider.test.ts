import { expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { documentName } from '../../../shared/documents/name.ts'
import { paragraph, wordsOf } from '../../support/rich-text.ts'
import { HERE, RISKS } from '../../support/rooms-in-words.ts'
import { SyncTestServer } from '../../support/sync-server.ts'

function provider(server: SyncTestServer, who: string, doc = new Y.Doc()): WebsocketProvider {
  const name = documentName({ workshop: HERE, group: RISKS, kind: 'notes', epoch: 1 })
  // @ts-expect-error the polyfill of ws lacks a few members of the browser's class that the provider never uses
  return new WebsocketProvider(server.url, name, doc, { WebSocketPolyfill: WebSocket, params: { token: who }, disableBc: true })
}

test('S1 an unmodified WebsocketProvider reads and writes', async () => {
  await using server = await SyncTestServer.start()
  const ann = provider(server, 'ann')
  const bea = provider(server, 'bea')
  await vi.waitFor(() => expect([ann.synced, bea.synced]).toEqual([true, true]))
  ann.doc.getXmlFragment('note.q1').push([paragraph('from Ann')])
  await vi.waitFor(() => expect(wordsOf(bea.doc.getXmlFragment('note.q1'))).toBe('from Ann'))
  bea.doc.getXmlFragment('note.q1').delete(0, 1)
  await vi.waitFor(() => expect(wordsOf(ann.doc.getXmlFragment('note.q1'))).toBe(''))
  ann.destroy()
  bea.destroy()
})

test('S1 a provider brings what was written while it was away', async () => {
  await using server = await SyncTestServer.start()
  const ann = provider(server, 'ann')
  await vi.waitFor(() => expect(ann.synced).toBe(true))
  ann.disconnect()
  ann.doc.getXmlFragment('note.q1').push([paragraph('on the train')])
  ann.connect()
  const bea = provider(server, 'bea')
  await vi.waitFor(() => expect(wordsOf(bea.doc.getXmlFragment('note.q1'))).toBe('on the train'))
  ann.destroy()
  bea.destroy()
})

test('S17 providers see one another under the names of their sessions, and again after a reconnection', async () => {
  await using server = await SyncTestServer.start()
  const ann = provider(server, 'ann')
  const bea = provider(server, 'bea')
  const seen = () => bea.awareness.getStates().get(ann.doc.clientID)
  ann.awareness.setLocalState({ user: { name: 'The chair' }, at: 'note.q1' })
  await vi.waitFor(() => expect(seen()).toMatchObject({ user: { id: 'ann', name: 'Name of ann' }, at: 'note.q1' }))
  ann.disconnect()
  await vi.waitFor(() => expect(seen()).toBeUndefined())
  ann.awareness.setLocalState({ at: 'note.q2' })
  ann.connect()
  await vi.waitFor(() => expect(seen()).toMatchObject({ user: { id: 'ann' }, at: 'note.q2' }))
  ann.destroy()
  bea.destroy()
})

test('S2 a provider that is refused does not try again', async () => {
  await using server = await SyncTestServer.start()
  const stranger = provider(server, 'stranger')
  const closed = vi.fn()
  stranger.on('closed', closed)
  await vi.waitFor(() => expect(closed).toHaveBeenCalledWith({ code: 4401, reason: 'not-signed-in' }, stranger))
  stranger.destroy()
})
