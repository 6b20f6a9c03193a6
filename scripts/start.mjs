// `npm start`: installs and builds what is missing or out of date, then runs the server in this process. Plain
// JavaScript, since it runs before anything is installed.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-install.mjs'
import { run, stopAll } from './run.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json']
/** Written by the build when it is whole. */
const BUILT = join(ROOT, 'dist', 'client', '.whole')

/** Until the server listens there is nothing to save. */
function stopEarly() {
  stopAll()
  process.exit(0)
}
process.on('SIGINT', stopEarly).on('SIGTERM', stopEarly)

await ensureInstalled()
if (!isBuilt()) {
  console.log('Building the pages (some seconds, only after they change) ...')
  const status = await run(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], ROOT)
  if (status !== 0) {
    console.error('The pages could not be built; see the lines above.')
    process.exit(1)
  }
}

const { register } = await import('tsx/esm/api')
register()
await import('../server/main.ts')
process.off('SIGINT', stopEarly).off('SIGTERM', stopEarly)

function isBuilt() {
  if (!existsSync(BUILT)) return false
  const built = statSync(BUILT).mtimeMs
  return SOURCES.every((source) => newest(join(ROOT, source)) <= built)
}

/** When something in there last changed; a folder changes when a file comes or goes. @param {string} path */
function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
