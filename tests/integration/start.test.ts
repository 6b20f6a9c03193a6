import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listen } from '../support/listen.ts'
import { request } from '../support/request.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The first start builds the client. */
const PATIENCE_MS = 120_000

interface Started {
  readonly child: ChildProcess
  /** Resolves once it has printed this. */
  readonly printed: (what: RegExp) => Promise<RegExpExecArray>
  readonly exited: Promise<{ readonly code: number | null; readonly text: string }>
}

function start(script: string, env: Record<string, string>, cwd = ROOT): Started {
  const child = spawn(process.execPath, [script], { cwd, env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env } })
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk)
      for (const listener of listeners) listener()
    })
  }
  const exited = new Promise<{ code: number | null; text: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, text })),
  )
  const printed = (what: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = what.exec(text)
        if (found !== null) resolve(found)
      }
      listeners.add(look)
      look()
      void exited.then(() => reject(new Error(`it ended before it printed ${what}:\n${text}`)))
    })
  return { child, printed, exited }
}

test("npm start prints the organiser's link, serves, and ends with 0 when told to stop", { timeout: PATIENCE_MS }, async () => {
  await using folder = await tempFolder()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const { child, printed, exited } = start('scripts/start.mjs', { DATA_DIR: folder.path })
    const [, url = '', secret = ''] = await printed(/(http:\/\/localhost:\d+)\/organise#([\w-]+)\n/)
    expect((await request(`${url}/api/health`)).status).toBe(200)
    expect(await (await request(`${url}/organise`, { headers: { accept: 'text/html' } })).text()).toContain('<div id="root"')
    const headers = { 'content-type': 'application/json' }
    const signIn = await request(`${url}/api/organiser`, { method: 'POST', headers, body: JSON.stringify({ secret }) })
    expect(signIn.status).toBe(204)
    child.kill(signal)
    // A terminal and npm may both pass the signal on.
    child.kill(signal)
    expect((await exited).code).toBe(0)
  }
})

test(
  'a wrong setting is named in one line',
  async () => {
    const { exited } = start('scripts/start.mjs', { PORT: 'web' })
    const { code, text } = await exited
    expect(code).toBe(1)
    expect(text.trim().split('\n').at(-1)).toBe('Plenary: PORT must be a whole number from 0 to 65535, not "web"')
  },
  PATIENCE_MS,
)

test(
  'a port in use, an address of another machine and a folder that is none are each said in one line',
  async () => {
    await using folder = await tempFolder()
    const other = createServer()
    const port = await listen(other)
    writeFileSync(join(folder.path, 'file'), '')
    for (const [env, line] of [
      [{ PORT: String(port) }, `port ${port} is in use: stop the program that has it, or set PORT to another`],
      [{ HOST: '192.0.2.1' }, 'HOST must be an address of this machine, not "192.0.2.1"'],
      [{ DATA_DIR: join(folder.path, 'file') }, `DATA_DIR must be a folder that can be used, not "${join(folder.path, 'file')}"`],
    ] as const) {
      const { code, text } = await start('scripts/start.mjs', { DATA_DIR: join(folder.path, 'data'), ...env }).exited
      expect(code).toBe(1)
      expect(text.trim().split('\n').at(-1)).toContain(line)
    }
    other.close()
  },
  PATIENCE_MS,
)

test('it can be stopped while it installs', async () => {
  await using folder = await tempFolder()
  mkdirSync(join(folder.path, 'scripts'))
  mkdirSync(join(folder.path, 'bin'))
  for (const name of ['start.mjs', 'run.mjs', 'ensure-install.mjs'])
    copyFileSync(join(ROOT, 'scripts', name), join(folder.path, 'scripts', name))
  writeFileSync(join(folder.path, 'package-lock.json'), '{}')
  writeFileSync(join(folder.path, 'bin', 'npm'), '#!/bin/sh\necho "npm $1"\nexec sleep 60\n', { mode: 0o755 })
  const env = { PATH: `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}` }
  const { child, printed, exited } = start('scripts/start.mjs', env, folder.path)
  await printed(/Installing the dependencies/)
  await printed(/npm ci/)
  child.kill('SIGTERM')
  // Comes when npm, too, has let go of its output.
  expect((await exited).code).toBe(0)
})
