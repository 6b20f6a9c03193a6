import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { answerTo } from '../../../../client/sync/answer.ts'
import { compacted } from '../../../../client/sync/compacted.ts'

type Step = { readonly write: string } | { readonly eraseAt: number }

const steps = fc.array(
  fc.oneof(fc.record({ write: fc.string({ minLength: 1, maxLength: 5 }) }), fc.record({ eraseAt: fc.nat({ max: 20 }) })),
  { maxLength: 15 },
)

function write(doc: Y.Doc, list: readonly Step[]): Uint8Array[] {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  const text = doc.getText('text')
  for (const step of list) {
    if ('write' in step) text.insert(text.length, step.write)
    else if (step.eraseAt < text.length) text.delete(step.eraseAt, 1)
  }
  doc.off('update', keep)
  return updates
}

/** A document and the server's, which have the same beginning; the server's went on with what others wrote. */
function pair(common: readonly Step[], others: readonly Step[]): { own: Y.Doc; server: Y.Doc } {
  const [own, server] = [new Y.Doc(), new Y.Doc()]
  write(server, common)
  Y.applyUpdate(own, Y.encodeStateAsUpdate(server))
  write(server, others)
  return { own, server }
}

function asked(own: Y.Doc, server: Y.Doc) {
  const stateVector = Y.encodeStateVector(server)
  const whole = Y.encodeStateAsUpdate(server, Y.encodeStateVector(own))
  Y.applyUpdate(own, whole)
  return { stateVector, whole }
}

test('after an answer the server has everything, deletions too, and where it has everything there is none', () => {
  fc.assert(
    fc.property(steps, steps, steps, fc.boolean(), (common, others, mine, remembered) => {
      const { own, server } = pair(common, others)
      const updates = write(own, mine)
      const answer = answerTo(asked(own, server), own, remembered ? updates : [])
      if (answer === null) expect(updates.length === 0 || sameText(own, server)).toBe(true)
      else Y.applyUpdate(server, answer)
      expect(sameText(own, server)).toBe(true)
      expect(answerTo(asked(own, server), own, [])).toBeNull()
    }),
    { seed: 20180110, numRuns: 60 },
  )
})

function sameText(a: Y.Doc, b: Y.Doc): boolean {
  return a.getText('text').toJSON() === b.getText('text').toJSON()
}

test('edits without a receipt are sent again, also when the server says that it has them', () => {
  const { own, server } = pair([], [])
  const updates = write(own, [{ write: 'in memory only' }])
  for (const update of updates) Y.applyUpdate(server, update)
  const answer = answerTo(asked(own, server), own, updates)
  const elsewhere = new Y.Doc()
  if (answer !== null) Y.applyUpdate(elsewhere, answer)
  expect(elsewhere.getText('text').toJSON()).toBe('in memory only')
})

test('text that was too long and was taken out again does not make the answer too long', () => {
  const { own, server } = pair([], [])
  const updates = write(own, [{ write: 'x'.repeat(2_000_000) }])
  own.on('update', (update: Uint8Array) => updates.push(update))
  own.getText('text').delete(0, 2_000_000)
  expect(answerTo(asked(own, server), own, updates)?.length).toBeLessThan(1000)
})

test('what was compacted says the same as all its parts', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const doc = new Y.Doc()
      const updates = write(doc, list)
      const again = new Y.Doc()
      Y.applyUpdate(again, compacted(updates))
      expect(sameText(again, doc)).toBe(true)
    }),
    { seed: 20180111, numRuns: 60 },
  )
})

test('what waits for a missing update is not lost by compacting', () => {
  const doc = new Y.Doc()
  const [first, second] = write(doc, [{ write: 'a' }, { write: 'b' }])
  if (first === undefined || second === undefined) throw new Error('two edits, two updates')
  const again = new Y.Doc()
  Y.applyUpdate(again, compacted([second]))
  Y.applyUpdate(again, first)
  expect(again.getText('text').toJSON()).toBe('ab')
})
