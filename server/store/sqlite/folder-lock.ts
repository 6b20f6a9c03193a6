import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** The folder is in use by another process. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/**
 * Holds the data folder for this process: two servers would each keep their own copy of the same documents in memory.
 * The lock is SQLite's own on an empty database, so the operating system lets go of it even when the process is killed.
 */
export function lockFolder(folder: string): { release(): void } {
  // What people write lies in there: other accounts of this machine have no business with it.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new Sqlite(join(folder, 'in-use'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error
    throw new FolderInUse(`another Plenary is running on ${folder}`)
  }
  return { release: () => void lock.close() }
}
