import { documentRights } from '../../shared/access/document-rights.ts'
import { type DocumentId, type DocumentPlace, documentKind, documentName } from '../../shared/documents/name.ts'
import type { Answer, AskedByParticipant } from './endpoint.ts'

/** The document that holds the present epoch of a place; made if this is its first use. */
export type EnsureDocument = (place: DocumentPlace) => DocumentId

/** Those that this session may read now, by the names to ask for at `/sync/`. */
export function listDocuments(ensure: EnsureDocument, { state, caller }: AskedByParticipant<unknown>): Answer {
  const workshop = state.workshop.id
  const places = state.groups.flatMap(({ id }) => documentKind.options.map((kind) => ({ workshop, group: id, kind })))
  const json = places.flatMap((place) => {
    const { read, write } = documentRights(caller.actor, place, state)
    if (!read) return []
    return [{ group: place.group, kind: place.kind, name: documentName(ensure(place)), mayWrite: write }]
  })
  return { json }
}
