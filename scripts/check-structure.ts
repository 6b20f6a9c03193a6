/**
 * The tree is the architecture: which folder may import which, how long a file may be, and which names say nothing.
 * Prints what is wrong, one line each; exit code 1 if anything is.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const LONGEST = 400
const LONGEST_TEST = 600

/** A folder of the left may not import from the folders on the right. */
const FORBIDDEN: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['shared', ['server', 'client', 'scripts', 'tests']],
  ['server', ['client', 'tests']],
  ['client', ['server', 'tests', 'scripts']],
  ['server/http', ['server/sync', 'server/live']],
  ['server/sync', ['server/http', 'server/live']],
  ['server/live', ['server/http', 'server/sync']],
  ['server/store', ['server/http', 'server/sync', 'server/live', 'server/access', 'server/documents']],
  ['server/access', ['server/http', 'server/sync', 'server/live']],
  ['server/documents', ['server/http', 'server/sync', 'server/live']],
  ['client/sync', ['client/pages', 'client/features', 'client/live']],
  ['client/live', ['client/pages', 'client/features', 'client/sync']],
  ['client/api', ['client/pages', 'client/features', 'client/live', 'client/sync']],
  ['client/ui', ['client/pages', 'client/features', 'client/live', 'client/sync', 'client/api']],
  ['client/features', ['client/pages']],
  ['tests/support', ['scripts']],
]
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|misc|manager|service|base|impl)(\/|\.tsx?$)/

const problems: string[] = []

for (const file of sources(ROOT)) {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const lines = text.split('\n').length
  if (lines > (file.startsWith('tests/') ? LONGEST_TEST : LONGEST))
    problems.push(`${file}: ${lines} lines; split it by what it owns`)
  if (EMPTY_NAMES.test(file)) problems.push(`${file}: name it for the one thing it owns`)
  for (const imported of importsOf(text, file)) {
    for (const [from, to] of FORBIDDEN) {
      if (!inside(file, from)) continue
      const target = to.find((folder) => inside(imported, folder))
      if (target !== undefined) problems.push(`${file}: ${from} must not import ${target} (${imported})`)
    }
  }
}

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function inside(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`)
}

function importsOf(text: string, file: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, path = '']) =>
    relative(ROOT, resolve(ROOT, dirname(file), path)),
  )
}

function sources(root: string): string[] {
  return ['server', 'client', 'shared', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
}
