import { expect, test } from 'vitest'
import { initials } from '../../../../client/features/presence/initials.ts'

test.each([
  ['Ann Smith', 'AS'],
  ['Jean-Pierre de la Tour', 'JT'],
  ['مريم العلي', 'ما'],
  ['madonna', 'M'],
  ['李雷', '李'],
  ['7', '7'],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
