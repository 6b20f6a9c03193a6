import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  decodeFrame,
  encodeAwareness,
  encodeAwarenessEntry,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
} from '../../../../server/sync/frames.ts'
import { encodeReceipt } from '../../../../shared/documents/receipts.ts'

const doc = new Y.Doc()
doc.getText('a').insert(0, 'text')
const update = Y.encodeStateAsUpdate(doc)

test('S1 every message of the protocol is read as it was written', () => {
  expect(decodeFrame(encodeStep1(doc))).toEqual({ kind: 'step1', stateVector: Y.encodeStateVector(doc) })
  expect(decodeFrame(encodeStep2(doc, Uint8Array.of(0)))).toEqual({ kind: 'step2', update })
  expect(decodeFrame(encodeUpdate(update))).toEqual({ kind: 'update', update })
  expect(decodeFrame(Uint8Array.of(3))).toEqual({ kind: 'query-awareness' })
  expect(decodeFrame(encodeReceipt({ edits: 300, epoch: 2 }))).toEqual({ kind: 'receipt', receipt: { edits: 300, epoch: 2 } })
  expect(decodeFrame(encodeAwareness([encodeAwarenessEntry(7, 9, { at: 'aim' }), encodeAwarenessEntry(8, 1, null)]))).toEqual({
    kind: 'awareness',
    entries: [
      { client: 7, clock: 9, fields: { at: 'aim' }, size: 12 },
      { client: 8, clock: 1, fields: null, size: 4 },
    ],
  })
})

test('S15 any bytes are read as some frame, and nothing throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(decodeFrame(bytes.slice())).toHaveProperty('kind')
    }),
    { numRuns: 5000, seed: 20180109 },
  )
})

test('S15 an awareness state that is no object is malformed', () => {
  for (const state of ['1', '"text"', '[1]', 'true']) {
    const inner = encoding.createEncoder()
    for (const number of [1, 7, 1]) encoding.writeVarUint(inner, number)
    encoding.writeVarString(inner, state)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
    expect(decodeFrame(encoding.toUint8Array(encoder))).toEqual({ kind: 'malformed' })
  }
})

test('S15 an update that says it is longer than its frame is malformed', () => {
  const frame = encodeUpdate(update)
  for (let cut = 1; cut < frame.length - 2; cut++) expect(decodeFrame(frame.slice(0, -cut)).kind).toBe('malformed')
})
