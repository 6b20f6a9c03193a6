/** `npm run backup -- FILE`: a whole copy of the database, while the program runs. */
import { readConfig } from '../server/config.ts'
import { BackupRefused, backUp } from '../server/store/sqlite/backup.ts'

const [file] = process.argv.slice(2)
const config = readConfig(process.env)
if (file === undefined) fail('say where to: npm run backup -- FILE')
else if ('problems' in config) fail(...config.problems)
else {
  try {
    backUp({ dataDir: config.dataDir, file })
    console.log(`The database is copied to ${file}. It holds everything that was written: keep it safely.`)
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error
    fail(error.message)
  }
}

function fail(...lines: string[]): void {
  for (const line of lines) console.error(`Plenary: ${line}`)
  process.exitCode = 1
}
