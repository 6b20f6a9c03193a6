import { expect, test } from 'vitest'
import { hrefFromInput, safeHref } from '../../../../client/features/editor/safe-href.ts'

test.each(['https://example.org/a?b=c', 'http://10.0.0.1:8080/', 'mailto:name@example.org'])('%s may be followed', (address) => {
  expect(safeHref(address)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  '//example.org',
  '/join',
  '',
  null,
  { href: 'https://example.org' },
])('%j may not', (address) => {
  expect(safeHref(address)).toBeNull()
})

test('an address typed without its beginning is completed', () => {
  expect(hrefFromInput(' example.org/path ')).toBe('https://example.org/path')
  expect(hrefFromInput('name@example.org')).toBe('mailto:name@example.org')
  expect(hrefFromInput('example.org:8080/x')).toBe('https://example.org:8080/x')
})

test('what is no address is none', () => {
  for (const typed of ['', 'two words', 'javascript:alert(1)']) expect(hrefFromInput(typed)).toBeNull()
})
