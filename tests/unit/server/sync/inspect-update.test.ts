import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate } from '../../../../server/sync/inspect-update.ts'
import type { RootKind } from '../../../../shared/documents/root.ts'

const ROOTS = new Map<string, RootKind>([
  ['note', 'blocks'],
  ['free', 'map'],
  ['words', 'text'],
])
const rootOf = (name: string) => ROOTS.get(name) ?? null

function docWith(client: number, write: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  write(doc)
  return doc
}

function copyOf(doc: Y.Doc, client: number): Y.Doc {
  const copy = docWith(client, () => {})
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What each of these edits sends. */
function updatesOf(doc: Y.Doc, ...edits: ((doc: Y.Doc) => void)[]): Uint8Array[] {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const edit of edits) edit(doc)
  return updates
}

const paragraph = (text: string) => (doc: Y.Doc) => {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment('note').push([element])
}

const kindOf = (doc: Y.Doc, update: Uint8Array) => inspectUpdate(doc, update, rootOf).kind

test('S14 an update fits when all that it builds on is here, and names who wrote', () => {
  const server = docWith(1, paragraph('a'))
  const [update = new Uint8Array()] = updatesOf(copyOf(server, 2), paragraph('b'))
  expect(inspectUpdate(server, update, rootOf)).toEqual({ kind: 'fits', authors: new Set([2]) })
  expect(kindOf(new Y.Doc(), update)).toBe('gap')
})

test('S14 a later edit without the one before it is a gap', () => {
  const [, later = new Uint8Array()] = updatesOf(
    docWith(2, () => {}),
    paragraph('a'),
    paragraph('b'),
  )
  expect(kindOf(new Y.Doc(), later)).toBe('gap')
})

test('S14 a deletion of what is not here is a gap', () => {
  const doc = docWith(2, paragraph('a'))
  const [deletion = new Uint8Array()] = updatesOf(doc, (own) => own.getXmlFragment('note').delete(0, 1))
  expect(kindOf(new Y.Doc(), deletion)).toBe('gap')
  expect(kindOf(docWith(2, paragraph('a')), deletion)).toBe('fits')
})

test('S14 structs that build on each other in a circle are a gap', () => {
  // Two clients, each with one text whose left neighbour is the other's.
  const bytes = encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const [client, other] of [
      [1, 2],
      [2, 1],
    ] as const) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 0)
      encoding.writeUint8(encoder, 0x84)
      encoding.writeVarUint(encoder, other)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'x')
    }
    encoding.writeVarUint(encoder, 0)
  })
  expect(kindOf(new Y.Doc(), bytes)).toBe('gap')
})

test("S5 a document's own state, and any part of it, is nothing new to it", () => {
  const server = docWith(1, paragraph('a'))
  const other = copyOf(server, 2)
  const updates = updatesOf(other, paragraph('b'), (doc) => doc.getXmlFragment('note').delete(0, 1))
  for (const update of updates) Y.applyUpdate(server, update)
  for (const update of [...updates, Y.encodeStateAsUpdate(server), Y.encodeStateAsUpdate(other)]) {
    expect(kindOf(server, update)).toBe('nothing-new')
  }
  expect(kindOf(server, Y.encodeStateAsUpdate(new Y.Doc()))).toBe('nothing-new')
})

test('S12 only what is new names its authors', () => {
  const server = docWith(1, paragraph('a'))
  const other = copyOf(server, 2)
  paragraph('b')(other)
  expect(inspectUpdate(server, Y.encodeStateAsUpdate(other), rootOf)).toEqual({ kind: 'fits', authors: new Set([2]) })
})

const strange: [string, (doc: Y.Doc) => void][] = [
  ['another root', (doc) => doc.getMap('other').set('a', 1)],
  ['a key that is __proto__', (doc) => doc.getMap('free').set('__proto__', 1)],
  ['a key that is constructor', (doc) => doc.getMap('free').set('constructor', 1)],
  ['a value with a key prototype', (doc) => doc.getMap('free').set('a', [{ prototype: 1 }])],
  [
    'a format called __proto__',
    (doc) => (doc.getText('words').insert(0, 'x', Object.fromEntries([['__proto__', true]])), undefined),
  ],
  ['an element called constructor', (doc) => doc.getXmlFragment('note').push([new Y.XmlElement('constructor')])],
  ['words right among the blocks of a note', (doc) => doc.getXmlFragment('note').push([new Y.XmlText('x')])],
  ['a map among the blocks of a note', (doc) => doc.getArray('note').push([new Y.Map([['a', 1]])])],
  ['a value among the blocks of a note', (doc) => doc.getArray('note').push([1])],
  ['an attribute of a whole note', (doc) => doc.getMap('note').set('a', 1)],
  ['a thing embedded in words', (doc) => doc.getText('words').insertEmbed(0, { a: 1 })],
  ['a list among values', (doc) => doc.getArray('free').push([1])],
  ['an array as a value', (doc) => doc.getMap('free').set('a', new Y.Array())],
  ['an element as a value', (doc) => doc.getMap('free').set('a', new Y.XmlElement('p'))],
  ['bytes as a value', (doc) => doc.getMap('free').set('a', Uint8Array.of(1))],
  ['a type as an attribute', (doc) => doc.getArray('note').push([withAttribute(new Y.Map())])],
  ['a document in the document', (doc) => doc.getMap('free').set('a', new Y.Doc())],
  ['a very long key', (doc) => doc.getMap('free').set('k'.repeat(1000), 1)],
  ['a hundred elements in one another', nested(100)],
]
test.each(strange)('S13 %s is not accepted', (_, write) => {
  expect(kindOf(new Y.Doc(), Y.encodeStateAsUpdate(docWith(2, write)))).toBe('not-accepted')
})

test('S13 a value whose key __proto__ brings a prototype is not accepted', () => {
  const honest = Y.encodeStateAsUpdate(docWith(2, (doc) => doc.getMap('free').set('a', { '--proto--': { b: 1 } })))
  const forged = Uint8Array.from(Buffer.from(Buffer.from(honest).toString('latin1').replace('--proto--', '__proto__'), 'latin1'))
  expect(kindOf(new Y.Doc(), honest)).toBe('fits')
  expect(kindOf(new Y.Doc(), forged)).toBe('not-accepted')
})

test('S13 depth is counted through what is stored as well', () => {
  const server = docWith(1, nested(30))
  const deeper = copyOf(server, 2)
  let inner = deeper.getXmlFragment('note').get(0)
  while (inner instanceof Y.XmlElement && inner.get(0) instanceof Y.XmlElement) inner = inner.get(0)
  const [update = new Uint8Array()] = updatesOf(deeper, () => {
    if (inner instanceof Y.XmlElement) inner.insert(0, [nestedElement(20)])
  })
  expect(kindOf(server, update)).toBe('not-accepted')
})

test('S13 a number beyond all that pages can draw is not accepted', () => {
  const doc = docWith(2, (own) => own.getMap('free').set('x', 2n ** 60n))
  expect(kindOf(new Y.Doc(), Y.encodeStateAsUpdate(doc))).toBe('not-accepted')
})

test('S13 an update of more than 256 new client ids is not accepted', () => {
  const all = (count: number) => Array.from({ length: count }, (_, n) => Y.encodeStateAsUpdate(docWith(n + 2, paragraph('a'))))
  expect(kindOf(new Y.Doc(), Y.mergeUpdates(all(256)))).toBe('fits')
  expect(kindOf(new Y.Doc(), Y.mergeUpdates(all(257)))).toBe('not-accepted')
})

test('S15 deletions that lie over each other, or in no order, are malformed', () => {
  const server = docWith(2, paragraph('abcdef'))
  const deletion = (...ranges: [clock: number, length: number][]) => {
    const encoder = encoding.createEncoder()
    for (const number of [0, 1, 2, ranges.length, ...ranges.flat()]) encoding.writeVarUint(encoder, number)
    return encoding.toUint8Array(encoder)
  }
  expect(kindOf(server, deletion([2, 1], [3, 1], [5, 2]))).toBe('fits')
  expect(kindOf(server, deletion([2, 3], [4, 1]))).toBe('malformed')
  expect(kindOf(server, deletion([5, 1], [2, 1]))).toBe('malformed')
})

test('S15 a client id with two sections, of which Yjs would apply the last only, is malformed', () => {
  const [first = new Uint8Array(), second = new Uint8Array()] = updatesOf(
    docWith(2, () => {}),
    paragraph('a'),
    paragraph('b'),
  )
  // One section each, and an empty list of deletions at the end.
  const joined = Uint8Array.of(2, ...first.slice(1, -1), ...second.slice(1, -1), 0)
  expect(kindOf(new Y.Doc(), Y.mergeUpdates([first, second]))).toBe('fits')
  expect(kindOf(new Y.Doc(), joined)).toBe('malformed')
})

test('S15 a struct of no length, and one that counts beyond all numbers, is malformed', () => {
  const collected = (length: number) =>
    encode((encoder) => {
      for (const number of [1, 1, 2, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 0)
      encoding.writeVarUint(encoder, length)
      encoding.writeVarUint(encoder, 0)
    })
  expect([collected(0), collected(2 ** 50), collected(5)].map((bytes) => kindOf(new Y.Doc(), bytes))).toEqual([
    'malformed',
    'malformed',
    'fits',
  ])
})

test('S15 random and damaged bytes are never more than malformed, and inspecting never changes the document', () => {
  const server = docWith(1, paragraph('a'))
  const before = Y.encodeStateAsUpdate(server)
  const [honest = new Uint8Array()] = updatesOf(copyOf(server, 2), paragraph('some text'))
  const damaged = fc.tuple(fc.nat(honest.length - 1), fc.nat(255)).map(([at, byte]) => honest.with(at, byte))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 64 }), damaged), (bytes) => {
      const exact = bytes.slice()
      const finding = inspectUpdate(server, exact, rootOf)
      expect(Y.encodeStateAsUpdate(server)).toEqual(before)
      if (finding.kind !== 'fits') return
      // What fits must apply whole: nothing set aside, nothing thrown.
      const copy = copyOf(server, 3)
      Y.applyUpdate(copy, exact)
      expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null])
    }),
    { numRuns: 1500, seed: 20180109 },
  )
})

test('S14 whatever order honest edits come in, each fits just when Yjs would take all of it', () => {
  const edit = fc.record({ who: fc.nat(2), at: fc.nat(20), remove: fc.boolean(), sync: fc.boolean() })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), fc.infiniteStream(fc.nat(100)), (edits, random) => {
      const docs = [1, 2, 3].map((client) => docWith(client, () => {}))
      const updates: Uint8Array[] = []
      for (const doc of docs) doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'sync' && updates.push(update))
      for (const { who, at, remove, sync } of edits) {
        const doc = docs[who]
        if (doc === undefined) continue
        const text = doc.getText('words')
        if (remove && text.length > 0) text.delete(at % text.length, 1)
        else text.insert(Math.min(at, text.length), 'xy')
        if (sync) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), 'sync')
      }
      const server = new Y.Doc()
      for (let waiting = updates; waiting.length > 0; ) {
        const picked = (random.next().value ?? 0) % waiting.length
        const update = waiting[picked] ?? new Uint8Array()
        waiting = waiting.filter((_, index) => index !== picked)
        const trial = copyOf(server, 9)
        Y.applyUpdate(trial, update)
        const whole = trial.store.pendingStructs === null && trial.store.pendingDs === null
        const { kind } = inspectUpdate(server, update, rootOf)
        expect(kind === 'fits' || kind === 'nothing-new').toBe(whole)
        if (whole) Y.applyUpdate(server, update)
      }
    }),
    { numRuns: 80, seed: 20180109 },
  )
})

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function nestedElement(depth: number): Y.XmlElement {
  const element = new Y.XmlElement('bulletList')
  if (depth > 1) element.insert(0, [nestedElement(depth - 1)])
  return element
}

function nested(depth: number): (doc: Y.Doc) => void {
  return (doc) => doc.getXmlFragment('note').push([nestedElement(depth)])
}

function withAttribute(value: object): Y.XmlElement<Record<string, object>> {
  const element = new Y.XmlElement<Record<string, object>>('p')
  element.setAttribute('a', value)
  return element
}
