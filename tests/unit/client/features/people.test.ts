import { expect, test } from 'vitest'
import { ago, matchesFilter, rosterOf, seenOf } from '../../../../client/features/people/roster-parts.ts'
import type { Group } from '../../../../shared/domain/group.ts'
import type { Participant } from '../../../../shared/domain/participant.ts'
import { groupId, participantId } from '../../../../shared/ids.ts'

function person(id: string, more: Partial<Participant> = {}): Participant {
  return { id: participantId.parse(id), name: id, organisation: 'Customs', role: 'member', group: null, removed: false, ...more }
}

function group(id: string, removed = false): Group {
  return { id: groupId.parse(id), name: id, colour: 1, questions: [], focus: [], locked: false, removed }
}

test('who needs a group and has none stands first, also when the group was removed', () => {
  const [g1, g2] = [group('g1'), group('g2', true)]
  const parts = rosterOf(
    [
      person('ann', { group: g1.id }),
      person('bob', { group: g2.id }),
      person('cid'),
      person('dan', { role: 'facilitator' }),
      person('eve', { role: 'observer' }),
      person('wall', { role: 'display' }),
      person('zoe', { removed: true }),
    ],
    [g1, g2],
  )
  expect(parts.map(({ kind, people }) => [kind, people.map(({ name }) => name)])).toEqual([
    ['lost', ['bob', 'cid']],
    ['group', ['ann']],
    ['facilitator', ['dan']],
    ['observer', ['eve']],
  ])
})

test('a name is found without its accents, by any of its words and with the organisation', () => {
  const someone = { name: 'Zoé Lefèvre', organisation: 'Douanes françaises' }
  for (const typed of ['', 'zoe', 'LEFEVRE', 'douanes zoé', ' fran ']) expect(matchesFilter(someone, typed)).toBe(true)
  for (const typed of ['zoo', 'zoe customs']) expect(matchesFilter(someone, typed)).toBe(false)
})

test('somebody is online, was seen at a time, or never came', () => {
  const [here, away, never] = ['a', 'b', 'c'].map((id) => participantId.parse(id))
  if (here === undefined || away === undefined || never === undefined) throw new Error('three ids')
  const presence = { online: [here], lastSeen: [{ id: away, at: 5 }] }
  expect(seenOf(here, presence)).toEqual({ kind: 'online' })
  expect(seenOf(away, presence)).toEqual({ kind: 'away', since: 5 })
  expect(seenOf(never, presence)).toEqual({ kind: 'never' })
})

test("how long ago is said in the reader's language and in whole units", () => {
  expect(ago(0, 59_000, 'en')).toBeNull()
  expect(ago(0, 125_000, 'en')).toBe('2 minutes ago')
  expect(ago(0, 3 * 3_600_000, 'fr')).toBe('il y a 3 heures')
  expect(ago(0, 86_400_000, 'en')).toBe('yesterday')
})
