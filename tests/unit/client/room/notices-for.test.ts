import { expect, test } from 'vitest'
import { bannerNotice, noticesFor } from '../../../../client/features/room/notices-for.ts'
import { groupId, noticeId } from '../../../../shared/ids.ts'
import type { Notice } from '../../../../shared/live/state.ts'

const one = groupId.parse('g1')
const two = groupId.parse('g2')
const notice = (id: string, group: Notice['group'], at: number): Notice => ({ id: noticeId.parse(id), text: id, group, at })
const notices = [notice('all', null, 1000), notice('first', one, 2000), notice('second', two, 3000)]

test('a member sees notices to everyone and to the own group, the newest first', () => {
  expect(noticesFor(notices, { group: one }).map(({ id }) => id)).toEqual(['first', 'all'])
})

test('a facilitator, who is in no group, and the organiser see all', () => {
  expect(noticesFor(notices, { group: null })).toHaveLength(3)
  expect(noticesFor(notices, null)).toHaveLength(3)
})

test('only the newest shows by itself, until it is dismissed or old', () => {
  const mine = noticesFor(notices, { group: two })
  expect(bannerNotice(mine, 0, 4000)?.id).toBe('second')
  expect(bannerNotice(mine, 3000, 4000)).toBeNull()
  expect(bannerNotice(mine, 0, 3000 + 60 * 60_000)).toBeNull()
  expect(bannerNotice([], 0, 4000)).toBeNull()
})
