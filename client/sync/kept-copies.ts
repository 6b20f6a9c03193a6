import * as Y from 'yjs'
import { type DocumentId, type DocumentPlace, parseDocumentName } from '../../shared/documents/name.ts'
import { browserDevice } from './device.ts'
import type { DeviceStore } from './device-store.ts'
import { documentNames } from './document-names.ts'

/** A copy that this device keeps beside the present document, with own text in it that the server never stored. */
export interface KeptCopy {
  readonly name: string
  readonly doc: Y.Doc
  /** The text is not needed any more. */
  forget(): Promise<void>
}

/** Copies of earlier epochs of a document, and copies that the server would not take. Usually there are none. */
export async function keptCopies(place: DocumentPlace): Promise<KeptCopy[]> {
  const device = await browserDevice()
  if (device === null) return []
  return copiesBeside(device, place, await documentNames.known(place))
}

/** `present`: the document's name now, as far as it is known. */
export async function copiesBeside(device: DeviceStore, place: DocumentPlace, present: string | null): Promise<KeptCopy[]> {
  const names = (await device.names()).filter((name) => isOf(place, name))
  const current = present ?? [...names].sort((a, b) => epochOf(b) - epochOf(a))[0]
  const copies = await Promise.all(names.filter((name) => name !== current).map((name) => readCopy(device, name)))
  return copies.filter((copy) => copy !== null)
}

async function readCopy(device: DeviceStore, name: string): Promise<KeptCopy | null> {
  const updates = await device.read(name)
  if (!updates.some(({ unsent }) => unsent)) return null
  const doc = new Y.Doc()
  for (const { update } of updates) Y.applyUpdate(doc, update)
  return { name, doc, forget: () => device.forget(name) }
}

function isOf(place: DocumentPlace, name: string): boolean {
  const id = idOf(name)
  return id !== null && id.workshop === place.workshop && id.group === place.group && id.kind === place.kind
}

function epochOf(name: string): number {
  return idOf(name)?.epoch ?? 0
}

/** The person's document that a copy is of, or null. Copies put aside are called `<name>~<letters>`. */
export function idOf(name: string): DocumentId | null {
  return parseDocumentName(name.split('~', 1)[0] ?? '')
}
