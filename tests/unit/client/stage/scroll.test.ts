import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageStep, scrolledBy, scrollTop } from '../../../../client/features/stage/scroll.ts'

test('the top and the bottom of the content are the ends of the way', () => {
  const extent = { view: 1000, content: 3000 }
  expect(scrollTop(0, extent)).toBe(0)
  expect(scrollTop(1, extent)).toBe(2000)
  expect(scrollTop(0.5, extent)).toBe(1000)
})

test('content that fits does not move', () => {
  expect(scrollTop(1, { view: 1000, content: 400 })).toBe(0)
  expect(pageStep({ view: 1000, content: 400 })).toBe(1)
})

test('paging down shows every line, and ends at the bottom', () => {
  const length = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(length, length, (view, content) => {
      const step = pageStep({ view, content })
      let scroll = 0
      let seenTo = view
      for (let pages = 0; scroll < 1 && pages < 100_000; pages++) {
        scroll = scrolledBy(scroll, step)
        const top = scrollTop(scroll, { view, content })
        expect(top).toBeLessThanOrEqual(seenTo)
        seenTo = top + view
      }
      expect(seenTo).toBeGreaterThanOrEqual(content)
    }),
  )
})
