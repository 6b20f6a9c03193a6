import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  encodeReceipt,
  MESSAGE_RECEIPT,
  MESSAGE_REFUSED,
  type Receipt,
  type RefusedEdit,
  readReceipt,
  readRefusedEdit,
} from '../../shared/documents/receipts.ts'
import { unreachable } from '../../shared/refusals.ts'

/** The y-websocket protocol, as far as a client needs it, and the two messages of our own. */
export type Frame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly refused: RefusedEdit }
  /** Of a later protocol: ignored, as every y-websocket client does. */
  | { readonly kind: 'unknown' }

const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** Throws on malformed bytes. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      return decodeSync(decoder)
    case AWARENESS:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case MESSAGE_RECEIPT:
      return { kind: 'receipt', receipt: readReceipt(decoder) }
    case MESSAGE_REFUSED:
      return { kind: 'refused', refused: readRefusedEdit(decoder) }
    default:
      return { kind: 'unknown' }
  }
}

function decodeSync(decoder: decoding.Decoder): Frame {
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  switch (step) {
    case STEP_1:
      return { kind: 'step1', stateVector: content }
    case STEP_2:
      return { kind: 'step2', update: content }
    case UPDATE:
      return { kind: 'update', update: content }
    default:
      return { kind: 'unknown' }
  }
}

/** What a client can say. */
export type OwnFrame = Exclude<Frame, { kind: 'refused' | 'unknown' }> | { readonly kind: 'query-awareness' }

export function encodeFrame(frame: OwnFrame): Uint8Array {
  switch (frame.kind) {
    case 'step1':
      return message([SYNC, STEP_1], frame.stateVector)
    case 'step2':
      return message([SYNC, STEP_2], frame.update)
    case 'update':
      return message([SYNC, UPDATE], frame.update)
    case 'awareness':
      return message([AWARENESS], frame.update)
    case 'receipt':
      return encodeReceipt(frame.receipt)
    case 'query-awareness':
      return message([QUERY_AWARENESS], null)
    default:
      return unreachable(frame)
  }
}

function message(types: readonly number[], content: Uint8Array | null): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const type of types) encoding.writeVarUint(encoder, type)
  if (content !== null) encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}
