// STUB owner: A
import type { DocumentStore } from '../document-store.ts'
import type { Database } from './database.ts'

export function createDocumentStore(database: Database): DocumentStore {
  throw new Error(`stub ${database.name}`)
}
