import { expect, test } from 'vitest'
import { closeCode, httpStatus } from '../../../../server/refusal.ts'
import { refusalCode } from '../../../../shared/refusals.ts'

test('every refusal has a status of its own kind and a close code that an application may use', () => {
  for (const code of refusalCode.options) {
    expect(httpStatus(code)).toBeGreaterThanOrEqual(400)
    expect(closeCode(code)).toBeGreaterThanOrEqual(4400)
    expect(closeCode(code)).toBeLessThan(4600)
  }
})

test('the close codes are those that clients know', () => {
  expect(Object.fromEntries(refusalCode.options.map((code) => [code, closeCode(code)]))).toEqual({
    'not-signed-in': 4401,
    'not-allowed': 4403,
    'not-found': 4404,
    'bad-request': 4422,
    'wrong-origin': 4403,
    'wrong-code': 4403,
    'too-many-tries': 4429,
    'too-fast': 4429,
    'too-big': 4413,
    'read-only': 4403,
    locked: 4403,
    removed: 4403,
    'other-epoch': 4409,
    'foreign-client-id': 4422,
    'not-accepted': 4422,
    'store-failed': 4507,
    conflict: 4409,
  })
})
