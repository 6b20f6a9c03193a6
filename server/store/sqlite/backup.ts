import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import * as z from 'zod/mini'
import { DATABASE_FILE, type Database, openDatabase } from './database.ts'
import { lockFolder } from './folder-lock.ts'

/** Why there is no copy, or nothing was restored: said to the person who asked for it. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

const MINUTE_MS = 60_000

/**
 * Copies the database of a folder into a new file while the program goes on writing: one read transaction sees one
 * moment, and holds nobody up. The copy is there under its name only when it is whole and on disk.
 */
export function backUp({ dataDir, file }: { readonly dataDir: string; readonly file: string }): void {
  const source = join(dataDir, DATABASE_FILE)
  if (!existsSync(source)) throw new BackupRefused(`there is no database in ${dataDir}`)
  if (existsSync(file)) throw new BackupRefused(`${file} is there already; a backup never replaces one`)
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  // It holds everything that was written: only this account may read it, from its first byte on.
  closeSync(openSync(unfinished, 'wx', 0o600))
  const database = new Sqlite(source)
  try {
    database.prepare('VACUUM INTO ?').run(unfinished)
  } finally {
    database.close()
  }
  check(unfinished)
  sync(unfinished)
  renameSync(unfinished, file)
}

/**
 * Puts a backup in the place of the database, which is moved aside. Every document begins a new epoch, so that browsers
 * that hold a later state of it cannot undo the restore. Answers where the former database is now.
 */
export function restore({ dataDir, file, now }: { readonly dataDir: string; readonly file: string; readonly now: number }): {
  readonly aside: string | null
} {
  if (!existsSync(file)) throw new BackupRefused(`there is no file ${file}`)
  check(file)
  mkdirSync(dataDir, { recursive: true })
  const lock = lockFolder(dataDir)
  try {
    const prepared = join(dataDir, 'restoring.db')
    removeDatabase(prepared)
    copyFileSync(file, prepared)
    const database = openDatabase(prepared)
    beginNewEpochs(database, epochOfPresent(join(dataDir, DATABASE_FILE)), now)
    database.pragma('journal_mode = DELETE')
    database.close()
    sync(prepared)
    const aside = moveAside(dataDir, now)
    renameSync(prepared, join(dataDir, DATABASE_FILE))
    return { aside }
  } finally {
    lock.release()
  }
}

/**
 * Minutes since 1970: above every epoch that a browser may have seen, whichever backup is restored, and above those of a
 * database that was lost. `known` is the newest epoch of the database that is replaced: it may be of the same minute.
 */
function beginNewEpochs(database: Database, known: number, now: number): void {
  database.transaction(() => {
    const epoch = Math.max(Math.floor(now / MINUTE_MS), known + 1, newestEpoch(database) + 1)
    for (const table of ['updates', 'snapshots', 'client_ids']) {
      const present = `SELECT epoch FROM documents WHERE id = ${table}.document`
      database.prepare(`UPDATE ${table} SET epoch = ? WHERE epoch = (${present})`).run(epoch)
    }
    database.prepare('UPDATE documents SET epoch = ?').run(epoch)
    database.prepare('INSERT INTO restores (at, epoch) VALUES (?, ?)').run(now, epoch)
  })()
}

const newest = z.object({ epoch: z.nullable(z.int()) })

function newestEpoch(database: Database): number {
  const all = 'SELECT epoch FROM documents UNION ALL SELECT epoch FROM restores'
  return newest.parse(database.prepare(`SELECT max(epoch) AS epoch FROM (${all})`).get()).epoch ?? 0
}

/** Of the database that is to be replaced; 0 when it cannot be read, which may be why it is replaced. */
function epochOfPresent(file: string): number {
  if (!existsSync(file)) return 0
  try {
    const database = openDatabase(file)
    try {
      return newestEpoch(database)
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return 0
    throw error
  }
}

function moveAside(dataDir: string, now: number): string | null {
  const present = join(dataDir, DATABASE_FILE)
  if (!existsSync(present)) return null
  const aside = join(dataDir, `replaced-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}.db`)
  for (const end of ['', '-wal', '-shm']) if (existsSync(present + end)) renameSync(present + end, aside + end)
  return aside
}

/** A whole database of this program, or a refusal. */
function check(file: string): void {
  const problem = problemOf(file)
  if (problem !== null) throw new BackupRefused(`${file} is not a whole backup of Plenary: ${problem}`)
}

function problemOf(file: string): string | null {
  try {
    const database = new Sqlite(file, { readonly: true })
    try {
      const result = String(database.pragma('integrity_check', { simple: true }))
      if (result !== 'ok') return result
      const tables = database
        .prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('documents', 'updates', 'workshops')")
        .pluck()
      return tables.get() === 3 ? null : 'its tables are not there'
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return error.message
    throw error
  }
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
