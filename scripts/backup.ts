/** `npm run backup -- FILE`: a whole copy of the database, while the program runs. */
import { backUp } from '../server/store/sqlite/backup.ts'
import { withBackupFile } from './backup-file.ts'

withBackupFile('say where to: npm run backup -- FILE', (file, dataDir) => {
  backUp({ dataDir, file })
  console.log(`The database is copied to ${file}. It holds everything that was written: keep it safely.`)
})
