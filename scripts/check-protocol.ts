/**
 * `docs/protocol.md` and the tests, line by line: prints every rule that no test names, every rule that a test names and
 * nobody wrote down, and every number given twice; exit code 1 if there is any.
 */
import { readdirSync, readFileSync } from 'node:fs'

const ROOT = new URL('../', import.meta.url)

const written = [...readFileSync(new URL('docs/protocol.md', ROOT), 'utf8').matchAll(/^- \*\*([SLHD]\d+)\*\*/gm)].map(
  ([, rule = '']) => rule,
)
const rules = new Set(written)
const named = new Map<string, string>()
for (const file of readdirSync(new URL('tests/', ROOT), { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.test.ts')) continue
  const text = readFileSync(new URL(`tests/${file}`, ROOT), 'utf8')
  // Only the beginning of a name counts: `test('S3, S4 a reader ...'`.
  for (const [, names = ''] of text.matchAll(/\b(?:test|it|describe)(?:\.\w+)?\(\s*['"`]((?:[SLHD]\d+(?:,? (?:and )?)?)+)/g)) {
    for (const [rule] of names.matchAll(/[SLHD]\d+/g)) named.set(rule, file)
  }
}

const problems = [
  ...written.filter((rule, index) => written.indexOf(rule) < index).map((rule) => `docs/protocol.md: ${rule} stands there twice`),
  ...[...rules].filter((rule) => !named.has(rule)).map((rule) => `docs/protocol.md: no test begins with ${rule}`),
  ...[...named].filter(([rule]) => !rules.has(rule)).map(([rule, file]) => `tests/${file}: there is no rule ${rule}`),
]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
