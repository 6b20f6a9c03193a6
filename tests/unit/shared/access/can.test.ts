import { describe, expect, test } from 'vitest'
import { type Action, type Actor, type Context, can } from '../../../../shared/access/can.ts'
import { type Role, role as roles } from '../../../../shared/domain/participant.ts'
import { groupId, PLENARY, participantId, workshopId } from '../../../../shared/ids.ts'

const HERE = workshopId.parse('here')
const ELSEWHERE = workshopId.parse('elsewhere')
const MINE = groupId.parse('mine')
const OTHER = groupId.parse('other')

/** Everything that a right may depend on, all combinations of it. */
interface Case {
  readonly place: 'own' | 'other' | 'plenary'
  readonly locked: boolean
  readonly removed: boolean
  readonly open: boolean
  readonly free: boolean
  readonly stage: 'this' | 'other kind' | 'other group' | 'none'
}

/** What the words of the matrix mean, told without the code under test. */
const MEANING = {
  '-': () => false,
  yes: () => true,
  'where it exists': ({ removed }: Case) => !removed,
  'when free': ({ free }: Case) => free,
  own: ({ place, removed }: Case) => place === 'own' && !removed,
  'own, unlocked': ({ place, removed, locked }: Case) => place === 'own' && !removed && !locked,
  'own, plenary': ({ place, removed }: Case) => place === 'plenary' || (place === 'own' && !removed),
  'own, plenary, unlocked': ({ place, removed, locked }: Case) =>
    !locked && (place === 'plenary' || (place === 'own' && !removed)),
  'own, plenary, all when open': ({ place, removed, open }: Case) =>
    place === 'plenary' || (!removed && (place === 'own' || open)),
  'on the stage': ({ stage }: Case) => stage === 'this',
} as const
type Word = keyof typeof MEANING

const MATRIX: Record<Action, Record<'organiser' | Role, Word>> = {
  'workshops.manage': { organiser: 'yes', facilitator: '-', rapporteur: '-', member: '-', observer: '-', display: '-' },
  'workshop.read': { organiser: 'yes', facilitator: 'yes', rapporteur: 'yes', member: 'yes', observer: 'yes', display: 'yes' },
  'workshop.setup': { organiser: 'yes', facilitator: 'yes', rapporteur: '-', member: '-', observer: '-', display: '-' },
  'invitations.manage': { organiser: 'yes', facilitator: 'yes', rapporteur: '-', member: '-', observer: '-', display: '-' },
  'people.manage': { organiser: 'yes', facilitator: 'yes', rapporteur: '-', member: '-', observer: '-', display: '-' },
  'room.direct': { organiser: 'yes', facilitator: 'yes', rapporteur: '-', member: '-', observer: '-', display: '-' },
  'profile.change': { organiser: '-', facilitator: 'yes', rapporteur: 'yes', member: 'yes', observer: 'yes', display: '-' },
  'group.change': { organiser: '-', facilitator: '-', rapporteur: 'when free', member: 'when free', observer: '-', display: '-' },
  'notice.read': {
    organiser: 'yes',
    facilitator: 'yes',
    rapporteur: 'own, plenary',
    member: 'own, plenary',
    observer: '-',
    display: '-',
  },
  'document.read': {
    organiser: '-',
    facilitator: 'where it exists',
    rapporteur: 'own, plenary, all when open',
    member: 'own, plenary, all when open',
    observer: 'where it exists',
    display: 'on the stage',
  },
  'document.write': {
    organiser: '-',
    facilitator: 'where it exists',
    rapporteur: 'own, plenary, unlocked',
    member: 'own, unlocked',
    observer: '-',
    display: '-',
  },
  'presence.show': {
    organiser: '-',
    facilitator: 'where it exists',
    rapporteur: 'own, plenary',
    member: 'own',
    observer: '-',
    display: '-',
  },
}

const BOTH = [true, false]
const CASES: readonly Case[] = (['own', 'other', 'plenary'] as const).flatMap((place) =>
  BOTH.flatMap((locked) =>
    // The plenary cannot be removed.
    (place === 'plenary' ? [false] : BOTH).flatMap((removed) =>
      BOTH.flatMap((open) =>
        BOTH.flatMap((free) =>
          (['this', 'other kind', 'other group', 'none'] as const).map((stage) => ({
            place,
            locked,
            removed,
            open,
            free,
            stage,
          })),
        ),
      ),
    ),
  ),
)

function contextOf({ place, locked, removed, open, free, stage }: Case): Context {
  const id = { own: MINE, other: OTHER, plenary: PLENARY }[place]
  const shown = {
    this: { group: id, kind: 'plan' as const },
    'other kind': { group: id, kind: 'notes' as const },
    'other group': { group: groupId.parse('third'), kind: 'plan' as const },
    none: null,
  }[stage]
  return {
    workshop: HERE,
    group: { id, locked, removed },
    settings: { openBoards: open, freeGroups: free },
    onStage: shown,
    kind: 'plan',
  }
}

function actorOf(column: 'organiser' | Role): Actor {
  if (column === 'organiser') return { kind: 'organiser' }
  return { kind: 'participant', workshop: HERE, id: participantId.parse('me'), role: column, group: MINE }
}

const ACTIONS = Object.entries(MATRIX).map(([action, row]) => ({ action, row }))
const isAction = (text: string): text is Action => text in MATRIX

describe('the table of rights', () => {
  for (const { action, row } of ACTIONS) {
    if (!isAction(action)) throw new Error(action)
    test(`${action} is allowed in exactly the cells that say so`, () => {
      for (const column of ['organiser', ...roles.options] as const) {
        const wrong = CASES.filter((each) => can(actorOf(column), action, contextOf(each)) !== MEANING[row[column]](each))
        expect(wrong, `${column}: ${row[column]}`).toEqual([])
      }
    })

    test(`${action} is refused to strangers, and to participants of another workshop`, () => {
      for (const each of CASES) {
        expect(can({ kind: 'anonymous' }, action, contextOf(each))).toBe(false)
        for (const role of roles.options) {
          expect(can(actorOf(role), action, { ...contextOf(each), workshop: ELSEWHERE })).toBe(false)
        }
      }
    })

    test(`${action} asks for the workshop, and whatever else it depends on is closed when missing`, () => {
      for (const role of roles.options) {
        const actor = actorOf(role)
        expect(can(actor, action)).toBe(false)
        expect(can(actor, action, { workshop: HERE })).toBe(row[role] === 'yes')
      }
    })
  }

  test('somebody without a group has the rights of no group', () => {
    const nobodys: Actor = { kind: 'participant', workshop: HERE, id: participantId.parse('me'), role: 'member', group: null }
    for (const each of CASES) {
      expect(can(nobodys, 'document.write', contextOf(each))).toBe(false)
      expect(can(nobodys, 'document.read', contextOf(each))).toBe(each.place === 'plenary' || (each.open && !each.removed))
    }
  })
})
