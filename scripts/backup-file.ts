import { readConfig } from '../server/config.ts'
import { BackupRefused } from '../server/store/sqlite/backup.ts'
import { FolderInUse } from '../server/store/sqlite/folder-lock.ts'

/** Does something with the backup that the command line names and the folder that the settings name, or says why not. */
export function withBackupFile(missing: string, act: (file: string, dataDir: string) => void): void {
  const [file] = process.argv.slice(2)
  const config = readConfig(process.env)
  if (file === undefined) return fail(missing)
  if ('problems' in config) return fail(...config.problems)
  try {
    act(file, config.dataDir)
  } catch (error) {
    if (error instanceof FolderInUse) fail(`${error.message}: stop it first`)
    else if (error instanceof BackupRefused) fail(error.message)
    else throw error
  }
}

function fail(...lines: string[]): void {
  for (const line of lines) console.error(`Plenary: ${line}`)
  process.exitCode = 1
}
