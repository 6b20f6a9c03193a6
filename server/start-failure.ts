import type { Config } from './config.ts'

/** Why the program could not start, in one line for the person who started it; a bug keeps its stack. */
export function startFailure(error: unknown, { port, host, dataDir }: Pick<Config, 'port' | 'host' | 'dataDir'>): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'FolderInUse') return `${error.message}: stop it, or set DATA_DIR to another folder`
  if ('syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo')) {
    if (code === 'EADDRINUSE') return `port ${port} is in use: stop the program that has it, or set PORT to another`
    if (code === 'EACCES') return `this account may not listen on port ${port}: set PORT to one above 1023`
    return `HOST must be an address of this machine, not "${host}"`
  }
  if ('path' in error || code.startsWith('SQLITE'))
    return `DATA_DIR must be a folder that can be used, not "${dataDir}": ${error.message}`
  return error.stack ?? error.message
}
