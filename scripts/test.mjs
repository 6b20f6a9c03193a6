// `npm test`: installs what is missing, finds a browser, then checks types, style and behaviour. Plain JavaScript, since
// it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureInstalled } from './ensure-install.mjs'

await ensureInstalled()
process.env.CHROMIUM = await ensureBrowser()

const total = { passed: 0, failed: 0, skipped: 0 }

check('types', ['run', '--silent', 'typecheck'])
check('style', ['run', '--silent', 'lint'])
for (const project of ['unit', 'integration', 'browser']) tests(project)

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

/** @param {string} name @param {string[]} args */
function check(name, args) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync('npm', args, { stdio: 'inherit' })
  if (status === 0) total.passed += 1
  else {
    total.failed += 1
    console.error(`${name}: not in order, see above`)
  }
}

/** @param {string} project one of the projects in vitest.config.ts */
function tests(project) {
  console.log(`\n== ${project} tests`)
  const folder = mkdtempSync(join(tmpdir(), 'plenary-test-'))
  const file = join(folder, 'report.json')
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { stdio: 'inherit' },
  )
  const report = readReport(file)
  rmSync(folder, { recursive: true, force: true })
  total.passed += report.numPassedTests
  total.failed += report.numFailedTests
  total.skipped += report.numPendingTests + report.numTodoTests
  // A file that could not be loaded, or an error outside a test, counts no failed test but fails the run.
  if (status !== 0 && report.numFailedTests === 0) total.failed += 1
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  }
}
