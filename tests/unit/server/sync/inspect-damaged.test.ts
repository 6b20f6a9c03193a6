import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate } from '../../../../server/sync/inspect-update.ts'
import { notesRoot } from '../../../../shared/documents/notes.ts'
import { between, oneOf, randomFrom } from '../../../support/random.ts'

const ROUNDS = 6_000
/** So many taken updates make one document; then it is loaded again. */
const LOG_LENGTH = 8

const random = randomFrom(20180109)
const below = (count: number) => between(random, 0, count - 1)

function first(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 7
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('hello world')])
  doc.getXmlFragment('note.q1').push([paragraph])
  doc.getMap('free').set('a', { title: 'x', at: 1 })
  return Y.encodeStateAsUpdate(doc)
}

/** Several devices under the same few ids, as only a forger has them: each id stands for different things. */
function edited(base: Uint8Array, client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, base)
  const before = Y.encodeStateVector(doc)
  const note = doc.getXmlFragment('note.q1')
  doc.transact(() => {
    for (let edit = 0; edit < 4; edit++) {
      const [text] = note.toArray().flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
      if (!(text instanceof Y.XmlText)) throw new Error('no text')
      switch (below(5)) {
        case 0:
          text.insert(below(text.length), 'zz')
          break
        case 1:
          if (text.length > 3) text.delete(0, 1 + below(3))
          break
        case 2:
          text.format(0, 2, { bold: true })
          break
        case 3:
          note.insert(0, [new Y.XmlElement('paragraph')])
          break
        default:
          doc.getMap('free').set(`k${edit}`, new Y.Map([['a', 1]]))
      }
    }
  })
  return Y.encodeStateAsUpdate(doc, before)
}

function damaged(update: Uint8Array): Uint8Array {
  const bytes = update.slice()
  for (let times = below(4); times > 0; times--) {
    const at = below(bytes.length)
    bytes[at] = below(2) === 0 ? (bytes[at] ?? 0) ^ (1 << below(8)) : below(256)
  }
  return bytes
}

function load(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) doc.transact(() => Y.applyUpdate(doc, update))
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  return doc
}

test('S13, D2 whatever damage is done to an update, what is taken is put in whole, and can be loaded again', {
  timeout: 60_000,
}, () => {
  const base = first()
  const pool = Array.from({ length: 200 }, (_, n) => edited(base, 8 + (n % 4)))
  let log = [base]
  let doc = load(log)
  let taken = 0
  for (let round = 0; round < ROUNDS; round++) {
    const update = damaged(oneOf(random, pool))
    if (inspectUpdate(doc, update, notesRoot).kind !== 'fits') continue
    doc.transact(() => Y.applyUpdate(doc, update))
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
    taken += 1
    log.push(update)
    if (log.length <= LOG_LENGTH) continue
    const text = doc.getXmlFragment('note.q1').toString()
    expect(load(log).getXmlFragment('note.q1').toString()).toBe(text)
    load([Y.encodeStateAsUpdate(doc)])
    log = [base]
    doc = load(log)
  }
  expect(taken).toBeGreaterThan(200)
})
