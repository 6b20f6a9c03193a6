import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { forPeople, invitedBy, isOpen, readCode } from '../../../../server/access/invitations.ts'
import { fromTemplate } from '../../../../shared/templates/workshop-templates.ts'

const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const code = fc.array(fc.constantFrom(...SIGNS), { minLength: 8, maxLength: 8 }).map((signs) => signs.join(''))

test('H3 a code is understood however it is typed', () => {
  const noise = fc.array(fc.constantFrom(' ', '-', '–', '\t', '.'), { minLength: 9, maxLength: 9 })
  const small = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(code, noise, small, (wanted, between, lower) => {
      const typed = [...wanted].map((sign, i) => (between[i] ?? '') + (lower[i] === true ? sign.toLowerCase() : sign)).join('')
      expect(readCode(typed + (between[8] ?? ''))).toBe(wanted)
      expect(readCode(forPeople(wanted))).toBe(wanted)
    }),
    { seed: 1 },
  )
})

test('H3 what looks like another sign is read as that', () => {
  expect(readCode('OoIi-LlUu')).toBe('001111VV')
  expect(readCode('ＡＢＣＤ１２３４')).toBe('ABCD1234')
})

test('H3 anything else is no code', () => {
  for (const typed of ['', 'ABCD', 'ABCD-EFGH-J', '        ', 'ÄÄÄÄÄÄÄÄ', '😀😀😀😀😀😀😀😀']) expect(readCode(typed)).toBeNull()
})

test('an invitation says the role and the group of the one who follows it', () => {
  expect(invitedBy('join')).toEqual({ role: 'member', group: null })
  expect(invitedBy('group:g3')).toEqual({ role: 'member', group: 'g3' })
  for (const role of ['observer', 'facilitator', 'display'] as const) expect(invitedBy(role)).toEqual({ role, group: null })
})

test('H4 an invitation of a removed group, and of the plenary, is not open', () => {
  const { groups } = fromTemplate('seminar', 'en')
  expect(isOpen('group:g1', groups)).toBe(true)
  expect(
    isOpen(
      'group:g1',
      groups.map((group) => ({ ...group, removed: group.id === 'g1' })),
    ),
  ).toBe(false)
  expect(isOpen('group:plenary', groups)).toBe(false)
})
