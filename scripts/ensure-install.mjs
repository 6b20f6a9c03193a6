// Installs the locked dependencies when they are missing or differ from the lock file. Plain JavaScript, since it runs
// before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Written after a whole install, so that one that was interrupted is repeated. */
const STAMP = join(ROOT, 'node_modules', '.plenary-installed')

export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).update(process.version).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  console.log('Installing the dependencies (a minute or two, the first time only) ...')
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) {
    console.error('The dependencies could not be installed; see the lines above. Is the npm registry reachable?')
    process.exit(1)
  }
  writeFileSync(STAMP, wanted)
}
