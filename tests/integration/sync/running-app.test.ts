import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { documentList, invitationView, programToken } from '../../../shared/api.ts'
import { fieldKey, valuesOf } from '../../../shared/documents/plan.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { answer, type Joiner, type RunningApp, startApp } from '../../support/start-app.ts'

type Socket = new (address: string | URL) => WebSocket

let app: RunningApp
let workshop: WorkshopId
let ann: Joiner

beforeAll(async () => {
  app = await startApp()
  workshop = await app.makeWorkshop()
  const [group] = await groupsOf()
  ann = await app.join(workshop, 'join', { name: 'Ann', ...(group === undefined ? {} : { group }) })
})
afterAll(() => app.close())

/** Those that a member can join, as the invitation offers them. */
async function groupsOf(): Promise<string[]> {
  const code = await app.codeOf(workshop, 'join')
  const view = await answer(invitationView, app.newBrowser().post('/api/invitations/look', { code }))
  return view.groups.map(({ id }) => id)
}

async function planOf({ browser }: Joiner): Promise<string> {
  const documents = await answer(documentList, browser.get(`/api/workshops/${workshop}/documents`))
  const plan = documents.find(({ kind, mayWrite }) => kind === 'plan' && mayWrite)
  if (plan === undefined) throw new Error('no plan to write in')
  return plan.name
}

function provider(name: string, socket: Socket, params: Record<string, string> = {}): WebsocketProvider {
  // @ts-expect-error the class of ws lacks a few members of the browser's that the provider never uses
  const options: ConstructorParameters<typeof WebsocketProvider>[3] = { WebSocketPolyfill: socket, params, disableBc: true }
  return new WebsocketProvider(`${app.url.replace('http', 'ws')}/sync`, name, new Y.Doc(), options)
}

/** The provider takes no headers; a class of one's own brings them. */
function socketWith(headers: Record<string, string>): Socket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers })
    }
  }
}

test('S1 S2 the stock provider works with the running program, by cookie and by a token for programs', async () => {
  const name = await planOf(ann)
  const { token } = await answer(programToken, ann.browser.post(`/api/workshops/${workshop}/token`, {}))
  const byCookie = provider(name, socketWith({ cookie: ann.cookie, origin: app.url }))
  const byToken = provider(name, WebSocket, { token })
  const byHeader = provider(name, socketWith({ authorization: `Bearer ${token}` }))
  await vi.waitFor(() => expect([byCookie.synced, byToken.synced, byHeader.synced]).toEqual([true, true, true]), 5000)
  const key = fieldKey('header', 'operation_name')
  valuesOf(byToken.doc).set(key, 'from a program')
  for (const { doc } of [byCookie, byHeader]) await vi.waitFor(() => expect(valuesOf(doc).get(key)).toBe('from a program'))
  for (const each of [byCookie, byToken, byHeader]) each.destroy()
})

test('S2 a cookie alone does not let a foreign page in', async () => {
  const foreign = provider(await planOf(ann), socketWith({ cookie: ann.cookie, origin: 'https://elsewhere.example' }))
  const closed = vi.fn()
  foreign.on('closed', closed)
  await vi.waitFor(() => expect(closed).toHaveBeenCalledWith({ code: 4403, reason: 'wrong-origin' }, foreign))
  foreign.destroy()
})
