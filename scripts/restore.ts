/** `npm run restore -- FILE`: puts a backup in the place of the database, while the program is stopped. */
import { restore } from '../server/store/sqlite/backup.ts'
import { withBackupFile } from './backup-file.ts'

withBackupFile('say which: npm run restore -- FILE', (file, dataDir) => {
  const { aside } = restore({ dataDir, file, now: Date.now() })
  console.log(`${file} is restored into ${dataDir}. Every document began a new epoch.`)
  if (aside !== null) console.log(`The database that was there is now ${aside}.`)
})
