// Runs another program with this one's terminal, so that signals are heard meanwhile.
import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * @param {string} program @param {string[]} args @param {string} cwd
 * @returns {Promise<number>} its exit code; 1 when it could not run or was ended by a signal
 */
export function run(program, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: 'inherit' })
    running.add(child)
    child.on('error', (error) => console.error(error.message))
    child.on('close', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/** Ends what `run` started. */
export function stopAll() {
  for (const child of running) child.kill()
}
