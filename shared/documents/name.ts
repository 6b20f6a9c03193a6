import * as z from 'zod/mini'
import { type GroupId, groupId, type WorkshopId, workshopId } from '../ids.ts'

export const documentKind = z.enum(['plan', 'notes'])
export type DocumentKind = z.infer<typeof documentKind>

/** Which document, in every life of it. */
export interface DocumentPlace {
  readonly workshop: WorkshopId
  readonly group: GroupId
  readonly kind: DocumentKind
}

/**
 * One life of a document. A restore begins a new epoch, so that a stale client, which still asks for the old one, cannot
 * undo the restore.
 */
export interface DocumentId extends DocumentPlace {
  readonly epoch: number
}

/** `<workshop>.<group>.<kind>.<epoch>`: y-websocket puts a room's name into the URL unescaped, and this needs none. */
export function documentName(id: DocumentId): string {
  return `${id.workshop}.${id.group}.${id.kind}.${id.epoch}`
}

/** The document that a name stands for, or null when it is not the name of one. */
export function parseDocumentName(name: string): DocumentId | null {
  const [workshop, group, kind, epoch, ...more] = name.split('.')
  const parsed = z.safeParse(
    z.object({ workshop: workshopId, group: groupId, kind: documentKind, epoch: z.string().check(z.regex(/^[1-9]\d{0,8}$/)) }),
    { workshop, group, kind, epoch },
  )
  return parsed.success && more.length === 0 ? { ...parsed.data, epoch: Number(parsed.data.epoch) } : null
}
