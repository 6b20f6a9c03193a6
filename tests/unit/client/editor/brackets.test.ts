import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bracketed } from '../../../../client/features/editor/brackets.ts'

function found(text: string): string[] {
  return bracketed(text).map(({ from, to }) => text.slice(from, to))
}

test('what stands in square brackets is found, brackets included', () => {
  expect(found('Seize [all] goods [within 30 days].')).toEqual(['[all]', '[within 30 days]'])
})

test('brackets within brackets belong to the outer pair', () => {
  expect(found('a [b [c] d] e')).toEqual(['[b [c] d]'])
})

test('a bracket without its partner marks nothing', () => {
  expect(found('a ] b [ c')).toEqual([])
  expect(found('[ open and [closed]')).toEqual(['[closed]'])
})

test('ranges are in order, do not overlap, and begin and end with a bracket', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('[', ']', 'a', ' ') }), (text) => {
      let end = 0
      for (const { from, to } of bracketed(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(text[from]).toBe('[')
        expect(text[to - 1]).toBe(']')
        end = to
      }
    }),
    { seed: 11 },
  )
})
