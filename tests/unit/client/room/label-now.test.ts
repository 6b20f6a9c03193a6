import { expect, test } from 'vitest'
import { labelNow, stricter } from '../../../../client/features/room/label-now.ts'
import { TLP_LABELS, type Tlp } from '../../../../shared/domain/handling.ts'
import { itemId, workshopId } from '../../../../shared/ids.ts'
import type { LiveState } from '../../../../shared/live/state.ts'
import { fromTemplate } from '../../../../shared/templates/workshop-templates.ts'

function room(workshop: Tlp, item: Tlp): Pick<LiveState, 'workshop' | 'items' | 'current'> {
  const [first] = fromTemplate('seminar', 'en').items
  if (first === undefined) throw new Error('the seminar has no items')
  return {
    workshop: {
      id: workshopId.parse('w1'),
      title: 'COSMO 2',
      startDate: '2018-01-09',
      days: 3,
      timeZone: 'Europe/Brussels',
      tlp: workshop,
      language: 'en',
      settings: { openBoards: false, freeGroups: false },
    },
    items: [{ ...first, id: itemId.parse('a1'), tlp: item }],
    current: { item: itemId.parse('a1'), startedAt: 0, timer: { kind: 'paused', leftMs: 0 } },
  }
}

test('of two labels the stricter holds, in the order of TLP 2.0', () => {
  for (const a of TLP_LABELS) {
    for (const b of TLP_LABELS) {
      expect(TLP_LABELS.indexOf(stricter(a, b))).toBe(Math.max(TLP_LABELS.indexOf(a), TLP_LABELS.indexOf(b)))
    }
  }
})

test('an open item does not open the workshop, a closed one closes it', () => {
  expect(labelNow(room('TLP:AMBER', 'TLP:CLEAR'))).toBe('TLP:AMBER')
  expect(labelNow(room('TLP:AMBER', 'TLP:RED'))).toBe('TLP:RED')
})

test("between items the label is the workshop's", () => {
  expect(labelNow({ ...room('TLP:GREEN', 'TLP:RED'), current: null })).toBe('TLP:GREEN')
})
