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
  | { readonly type: 'step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'step-2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'receipt'; readonly receipt: Receipt }
  | { readonly type: 'refused'; readonly refused: RefusedEdit }
  /** Of a later protocol: ignored, as every y-websocket client does. */
  | { readonly type: 'unknown' }

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
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case MESSAGE_RECEIPT:
      return { type: 'receipt', receipt: readReceipt(decoder) }
    case MESSAGE_REFUSED:
      return { type: 'refused', refused: readRefusedEdit(decoder) }
    default:
      return { type: 'unknown' }
  }
}

function decodeSync(decoder: decoding.Decoder): Frame {
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  switch (step) {
    case STEP_1:
      return { type: 'step-1', stateVector: content }
    case STEP_2:
      return { type: 'step-2', update: content }
    case UPDATE:
      return { type: 'update', update: content }
    default:
      return { type: 'unknown' }
  }
}

/** What a client can say. */
export type OwnFrame = Exclude<Frame, { type: 'refused' | 'unknown' }> | { readonly type: 'who-is-here' }

export function encodeFrame(frame: OwnFrame): Uint8Array {
  switch (frame.type) {
    case 'step-1':
      return message([SYNC, STEP_1], frame.stateVector)
    case 'step-2':
      return message([SYNC, STEP_2], frame.update)
    case 'update':
      return message([SYNC, UPDATE], frame.update)
    case 'awareness':
      return message([AWARENESS], frame.update)
    case 'receipt':
      return encodeReceipt(frame.receipt)
    case 'who-is-here':
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
