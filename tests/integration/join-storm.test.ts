import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type DocumentSession, openDocument } from '../../client/sync/document-session.ts'
import { firstState } from '../../server/documents/seed.ts'
import { documentList } from '../../shared/api.ts'
import { type DocumentKind, documentKind } from '../../shared/documents/name.ts'
import { readPlan } from '../../shared/documents/plan-content.ts'
import { OPERATION_PLAN } from '../../shared/templates/plan-template.ts'
import { nodeSockets } from '../support/node-socket.ts'
import { answer, type RunningApp, startApp } from '../support/start-app.ts'

const GROUPS = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const
const PEOPLE = 120
const WITHIN_MS = 100

test('S3 120 people who join six groups of a new workshop within 100 ms find what the template gives exactly once', async () => {
  await using app = await startApp()
  const workshop = await app.makeWorkshop()
  const codes = await Promise.all(GROUPS.map(async (group) => ({ group, code: await app.codeOf(workshop, `group:${group}`) })))

  const from = performance.now()
  const people = codes.flatMap(({ group, code }) =>
    Array.from({ length: PEOPLE / GROUPS.length }, (_, index) => comeIn(app, { workshop, group, code, name: `Person ${index}` })),
  )
  expect(performance.now() - from).toBeLessThan(WITHIN_MS)
  const copies = (await Promise.all(people)).flat()

  expect(copies).toHaveLength(PEOPLE * documentKind.options.length)
  for (const group of GROUPS) {
    for (const kind of documentKind.options) {
      const [first, ...others] = copies
        .filter((copy) => copy.group === group && copy.kind === kind)
        .map(({ session }) => session.doc)
      expect(contentOf(first)).toEqual(contentOf(fromTemplate(kind)))
      for (const other of others) expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(first ?? new Y.Doc()))
    }
  }
  await Promise.all(copies.map(({ session }) => session.close()))
})

interface Arrival {
  readonly workshop: string
  readonly group: string
  readonly code: string
  readonly name: string
}

interface Copy {
  readonly group: string
  readonly kind: DocumentKind
  readonly session: DocumentSession
}

/** Joins, and opens both documents of the group, as the page does. */
async function comeIn(app: RunningApp, { workshop, group, code, name }: Arrival): Promise<Copy[]> {
  const browser = app.newBrowser()
  const joined = await browser.post('/api/join', { code, name, organisation: 'Belgian Customs' })
  expect(joined.status).toBe(200)
  const list = await answer(documentList, browser.get(`/api/workshops/${workshop}/documents`))
  const own = list.filter((each) => each.group === group)
  return Promise.all(
    own.map(async ({ kind, name: document }) => {
      const session = openDocument({
        name: document,
        url: `${app.url.replace('http', 'ws')}/sync/${document}?ack=1`,
        openSocket: nodeSockets(() => browser.headers),
        device: Promise.resolve(null),
      })
      await ready(session)
      return { group, kind, session }
    }),
  )
}

function ready(session: DocumentSession): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!session.getState().ready) return
      stop()
      resolve()
    })
  })
}

function fromTemplate(kind: DocumentKind): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, firstState(kind))
  return doc
}

/** All that people see of a plan; rows have ids of chance. */
function contentOf(doc = new Y.Doc()): unknown[] {
  return [...readPlan(doc, OPERATION_PLAN)].map(([key, content]) =>
    content.kind === 'rows' ? [key, content.rows.map(({ cells }) => cells)] : [key, content],
  )
}
