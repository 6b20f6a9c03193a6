// STUB owner: B1
import type { WorkshopStore } from '../workshop-store.ts'
import type { Database } from './database.ts'

export function createWorkshopStore(database: Database): WorkshopStore {
  throw new Error(`stub ${database.name}`)
}
