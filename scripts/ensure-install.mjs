// Installs the locked dependencies when they are missing or differ from the lock file. Plain JavaScript, since it runs
// before anything is installed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const LOCK = join(ROOT, 'package-lock.json')
/** What npm itself notes at the end of a whole install. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
/** For which Node and which lock file this was last found in order: what is compiled fits one Node only. */
const STAMP = join(ROOT, 'node_modules', '.plenary-installed')

export async function ensureInstalled() {
  const wanted = `${process.version} ${createHash('sha256').update(readFileSync(LOCK)).digest('hex')}`
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (stamp === wanted) return
  const isOtherNode = stamp !== '' && !stamp.startsWith(`${process.version} `)
  if (isOtherNode || !isInstalled()) {
    console.log('Installing the dependencies (a minute or two, the first time only) ...')
    const status = await run('npm', ['ci', '--loglevel=error'], ROOT)
    if (status !== 0) {
      console.error('The dependencies could not be installed; see the lines above. Is the npm registry reachable?')
      process.exit(1)
    }
  }
  writeFileSync(STAMP, wanted)
}

/** Somebody may have run `npm ci` by hand. Packages for other systems are optional and not there. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  const { packages: there } = JSON.parse(readFileSync(INSTALLED, 'utf8'))
  const { packages: locked } = JSON.parse(readFileSync(LOCK, 'utf8'))
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] === undefined ? optional === true : there[path].version === version),
  )
}
