import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'

export type Database = Sqlite.Database

/** Its name in the data folder. */
export const DATABASE_FILE = 'plenary.db'

/**
 * Opens the one database file, making it and its folder if missing, and brings its schema up to date. WAL with
 * `synchronous=FULL`: when a transaction returns, it is on disk.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // What is deleted is overwritten: otherwise a deleted workshop stays readable in the file's free pages.
  database.pragma('secure_delete = ON')
  // Waiting for another program's lock holds up the whole server: better to fail soon and try again.
  database.pragma('busy_timeout = 200')
  migrate(database, new URL('./schema/', import.meta.url))
  return database
}

/** Runs each numbered file of `folder` once, in order, each in a transaction of its own. */
function migrate(database: Database, folder: URL): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const done = Number(database.pragma('user_version', { simple: true }))
  if (done > files.length) {
    throw new Error(
      `the database was written by a newer Plenary (schema ${done}, this one knows ${files.length}): update Plenary`,
    )
  }
  for (const [index, name] of files.entries()) {
    if (index < done) continue
    database.transaction(() => {
      database.exec(readFileSync(new URL(name, folder), 'utf8'))
      database.pragma(`user_version = ${index + 1}`)
    })()
  }
}
