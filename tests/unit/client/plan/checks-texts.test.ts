import { expect, test } from 'vitest'
import texts from '../../../../client/i18n/en/checks.json' with { type: 'json' }
import { FINDING_CODES } from '../../../../shared/domain/plan-finding.ts'

test('every mark has its words', () => {
  const codes = Object.keys(texts).map((key) => key.replace(/_(zero|one|other)$/, ''))
  expect([...new Set(codes)].sort()).toEqual([...FINDING_CODES].sort())
})
