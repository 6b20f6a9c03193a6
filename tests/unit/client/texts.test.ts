import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLIENT = new URL('../../../client/', import.meta.url).pathname
const LANGUAGES = ['en', 'fr'] as const
const PLURAL = /_(zero|one|two|few|many|other)$/

test('every text exists in English and in French, with the same blanks to fill in', () => {
  const [english, french] = LANGUAGES.map(textsOf)
  expect(keysWithBlanks(french)).toEqual(keysWithBlanks(english))
})

test('every text that the code asks for exists', () => {
  const known = [...textsOf('en').keys()].map(withoutPlural)
  const missing = usedKeys().filter(
    (places) => places.length > 0 && !places.some((used) => known.some((key) => matches(key, used))),
  )
  expect(missing).toEqual([])
})

test('every text is used', () => {
  const used = usedKeys().flat()
  const unused = [...textsOf('en').keys()].filter((key) => !used.some((each) => matches(withoutPlural(key), each)))
  expect(unused).toEqual([])
})

test('no text shouts', () => {
  for (const language of LANGUAGES) for (const [key, text] of textsOf(language)) expect(`${key} ${text}`).not.toContain('!')
})

/** `namespace:key.below` -> text. */
function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const file of readdirSync(join(CLIENT, 'i18n', language))) {
    const namespace = file.replace(/\.json$/, '')
    flatten(`${namespace}:`, JSON.parse(readFileSync(join(CLIENT, 'i18n', language, file), 'utf8')), texts)
  }
  return texts
}

function flatten(path: string, value: unknown, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value)) flatten(path.endsWith(':') ? path + key : `${path}.${key}`, below, into)
  }
}

function keysWithBlanks(texts: Map<string, string> | undefined): string[] {
  // French has a plural form ("many") that English lacks.
  const lines = [...(texts ?? [])].map(
    ([key, text]) => `${withoutPlural(key)} ${[...new Set(text.match(/\{\{\w+/g) ?? [])].sort().join(' ')}`,
  )
  return [...new Set(lines)].sort()
}

function withoutPlural(key: string): string {
  return key.replace(PLURAL, '')
}

/**
 * Keys as the code writes them; `*` stands for a part that is only known when the code runs. Each use is the list of the
 * places where its text may be: a component can use several namespaces.
 */
function usedKeys(): string[][] {
  const used: string[][] = []
  for (const file of readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    const code = readFileSync(join(CLIENT, file), 'utf8')
    const namespaces = [...code.matchAll(/useTranslation\(\s*(?:'([^']+)'|\[([^\]]*)\])?\s*\)/g)].flatMap(([, one, several]) =>
      several === undefined ? [one ?? 'common'] : [...several.matchAll(/'([^']+)'/g)].map(([, each = '']) => each),
    )
    for (const [, key = ''] of code.matchAll(/\b(?:t|i18next\.t|\w+T|i18nKey)(?:\(|=)\s*\{?\s*['"`]([^'"`\n]+)['"`]/g)) {
      const pattern = key.replaceAll(/\$\{[^}]*\}/g, '*')
      used.push(pattern.includes(':') ? [pattern] : [...new Set(namespaces)].map((namespace) => `${namespace}:${pattern}`))
    }
  }
  return used
}

function matches(key: string, used: string): boolean {
  if (!used.includes('*')) return key === used
  return new RegExp(`^${used.split('*').map(escaped).join('[^:]+')}$`).test(key)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
