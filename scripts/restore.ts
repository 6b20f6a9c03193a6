/** `npm run restore -- FILE`: puts a backup in the place of the database, while the program is stopped. */
import { readConfig } from '../server/config.ts'
import { BackupRefused, restore } from '../server/store/sqlite/backup.ts'
import { FolderInUse } from '../server/store/sqlite/folder-lock.ts'

const [file] = process.argv.slice(2)
const config = readConfig(process.env)
if (file === undefined) fail('say which: npm run restore -- FILE')
else if ('problems' in config) fail(...config.problems)
else {
  try {
    const { aside } = restore({ dataDir: config.dataDir, file, now: Date.now() })
    console.log(`${file} is restored into ${config.dataDir}. Every document began a new epoch.`)
    if (aside !== null) console.log(`The database that was there is now ${aside}.`)
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
