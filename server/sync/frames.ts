import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { writePermissionDenied } from 'y-protocols/auth'
import {
  messageYjsSyncStep1,
  messageYjsSyncStep2,
  messageYjsUpdate,
  writeSyncStep1,
  writeSyncStep2,
  writeUpdate,
} from 'y-protocols/sync'
import * as Y from 'yjs'
import * as z from 'zod/mini'
import { MESSAGE_RECEIPT, type Receipt, readReceipt } from '../../shared/documents/receipts.ts'

/** The y-websocket protocol, and receipts beside it: see shared/documents/receipts.ts. */
const MESSAGE_SYNC = 0
const MESSAGE_AWARENESS = 1
const MESSAGE_AUTH = 2
const MESSAGE_QUERY_AWARENESS = 3

const awarenessFields = z.record(z.string(), z.unknown())
export type AwarenessFields = z.infer<typeof awarenessFields>

/** What a client says of one Yjs client; null: gone. */
export interface AwarenessEntry {
  readonly client: number
  readonly clock: number
  readonly fields: AwarenessFields | null
  /** Length of the text that carried it. */
  readonly size: number
}

/** What a client can send. */
export type Frame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** Everything that the server lacks. */
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  /** One edit. */
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'malformed' }

/** Never throws. `bytes` must fill its buffer: lib0 reads a lying length beyond a view's end, into what others sent. */
export function decodeFrame(bytes: Uint8Array): Frame {
  try {
    return readFrame(decoding.createDecoder(bytes))
  } catch {
    return { kind: 'malformed' }
  }
}

function readFrame(decoder: decoding.Decoder): Frame {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_SYNC:
      return readSync(decoder)
    case MESSAGE_AWARENESS:
      return { kind: 'awareness', entries: readAwareness(decoding.createDecoder(decoding.readVarUint8Array(decoder).slice())) }
    case MESSAGE_QUERY_AWARENESS:
      return { kind: 'query-awareness' }
    case MESSAGE_RECEIPT:
      return { kind: 'receipt', receipt: readReceipt(decoder) }
    default:
      return { kind: 'malformed' }
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const step = decoding.readVarUint(decoder)
  // A copy, since it is stored: a length inside that reaches over the update's end must fail now and not at loading.
  const bytes = decoding.readVarUint8Array(decoder).slice()
  switch (step) {
    case messageYjsSyncStep1:
      Y.decodeStateVector(bytes)
      return { kind: 'step1', stateVector: bytes }
    case messageYjsSyncStep2:
      return { kind: 'step2', update: bytes }
    case messageYjsUpdate:
      return { kind: 'update', update: bytes }
    default:
      return { kind: 'malformed' }
  }
}

function readAwareness(decoder: decoding.Decoder): AwarenessEntry[] {
  const entries: AwarenessEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const text = decoding.readVarString(decoder)
    entries.push({ client, clock, fields: z.nullable(awarenessFields).parse(JSON.parse(text)), size: text.length })
  }
  return entries
}

/** Asks the other side for all that this document lacks. */
export function encodeStep1(doc: Y.Doc): Uint8Array {
  return encodeSync((encoder) => writeSyncStep1(encoder, doc))
}

/** All that a document with this state vector lacks. */
export function encodeStep2(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return encodeSync((encoder) => writeSyncStep2(encoder, doc, stateVector))
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync((encoder) => writeUpdate(encoder, update))
}

function encodeSync(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** One entry of an awareness frame, to be put together by `encodeAwareness`. */
export function encodeAwarenessEntry(client: number, clock: number, fields: AwarenessFields | null): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(fields))
  return encoding.toUint8Array(encoder)
}

export function encodeAwareness(entries: readonly Uint8Array[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const entry of entries) encoding.writeUint8Array(inner, entry)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}

/** y-websocket's own way to say no. */
export function encodePermissionDenied(reason: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_AUTH)
  writePermissionDenied(encoder, reason)
  return encoding.toUint8Array(encoder)
}
