import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editBetween, movedBy } from '../../../../client/features/plan/cells/text-edit.ts'

const SEED = 20180109

test('what was typed is found as the least that changed', () => {
  expect(editBetween('helo', 'hello', 4)).toEqual({ index: 3, remove: 0, insert: 'l' })
  expect(editBetween('one two three', 'one three', 4)).toEqual({ index: 4, remove: 4, insert: '' })
  expect(editBetween('same', 'same', 2)).toBeNull()
})

test('of several equal characters the one at the caret was typed or taken out', () => {
  expect(editBetween('aaa', 'aaaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' })
  expect(editBetween('aaa', 'aaaa', 4)).toEqual({ index: 3, remove: 0, insert: 'a' })
  expect(editBetween('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' })
})

test('half of an emoji is never written', () => {
  // Both begin with the same half.
  expect(editBetween('😀', '😁', 2)).toEqual({ index: 0, remove: 2, insert: '😁' })
  // Both end with the same half.
  expect(editBetween('😀', '🨀', 0)).toEqual({ index: 0, remove: 2, insert: '🨀' })
})

test('any edit, applied to a shared text, gives what stands in the control', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '😁', '🨀', 'ع'), maxLength: 12 })
  fc.assert(
    fc.property(texts, texts, fc.nat(24), (before, after, caret) => {
      const doc = new Y.Doc()
      const text = doc.getText('x')
      text.insert(0, before)
      const edit = editBetween(before, after, Math.min(caret, after.length))
      if (edit !== null) {
        text.delete(edit.index, edit.remove)
        text.insert(edit.index, edit.insert)
      }
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      expect(copy.getText('x').toString()).toBe(after)
    }),
    { seed: SEED, numRuns: 2000 },
  )
})

test('a caret stays at the character it was at while others write and delete before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 8 }),
      fc.nat(),
      (edits, at) => {
        const doc = new Y.Doc()
        const text = doc.getText('x')
        text.insert(0, 'abcdefghij')
        let caret = at % 10
        const character = text.toString().charAt(caret)
        text.observe((event) => {
          caret = movedBy(event.delta, caret, 'after')
        })
        doc.transact(() => {
          for (const [insert, where, count] of edits) {
            const place = where % (text.length + 1)
            if (insert) text.insert(place, 'x'.repeat(count))
            else text.delete(place, Math.min(count, text.length - place))
          }
        })
        const now = text.toString()
        if (now.includes(character)) expect(now.charAt(caret)).toBe(character)
        else expect(caret).toBeLessThanOrEqual(now.length)
      },
    ),
    { seed: SEED, numRuns: 2000 },
  )
})

test('what others insert at the caret stands behind it, and before the end of what is being replaced', () => {
  expect(movedBy([{ retain: 3 }, { insert: 'xy' }], 3)).toBe(3)
  expect(movedBy([{ retain: 3 }, { insert: 'xy' }], 3, 'after')).toBe(5)
  expect(movedBy([{ retain: 1 }, { delete: 5 }], 3)).toBe(1)
})
