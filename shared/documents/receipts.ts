import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type RefusalCode, refusalCode } from '../refusals.ts'

/**
 * Two message types beside those of y-websocket (0 sync, 1 awareness, 2 auth, 3 query awareness). The server sends them
 * only to clients that connected with `?ack=1`, since others would log an unknown type.
 *
 * RECEIPT, client to server: "this is how many local edits I have sent on this connection so far". Server to client: the
 * same pair, once all of them are on disk. Cumulative: a receipt for 7 covers 1 to 7.
 */
export const MESSAGE_RECEIPT = 102
/** Server to client: an edit was refused and will not be stored; the client stops sending and keeps its copy. */
export const MESSAGE_REFUSED = 103

export interface Receipt {
  /** Number of local edits, counted by the client from 1 on each connection. */
  readonly edits: number
  readonly epoch: number
}

export function encodeReceipt({ edits, epoch }: Receipt): Uint8Array {
  return encode(MESSAGE_RECEIPT, (inner) => {
    encoding.writeVarUint(inner, edits)
    encoding.writeVarUint(inner, epoch)
  })
}

/** Reads what follows the message type. Throws on malformed bytes. */
export function readReceipt(decoder: decoding.Decoder): Receipt {
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return { edits: decoding.readVarUint(inner), epoch: decoding.readVarUint(inner) }
}

export interface RefusedEdit {
  readonly code: RefusalCode
  readonly epoch: number
}

export function encodeRefusedEdit({ code, epoch }: RefusedEdit): Uint8Array {
  return encode(MESSAGE_REFUSED, (inner) => {
    encoding.writeVarString(inner, code)
    encoding.writeVarUint(inner, epoch)
  })
}

/** Reads what follows the message type. Throws on malformed bytes. */
export function readRefusedEdit(decoder: decoding.Decoder): RefusedEdit {
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return { code: refusalCode.parse(decoding.readVarString(inner)), epoch: decoding.readVarUint(inner) }
}

/** The content has a length of its own, so that a client can pass over a type that it does not know. */
function encode(type: number, write: (inner: encoding.Encoder) => void): Uint8Array {
  const inner = encoding.createEncoder()
  write(inner)
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, type)
  encoding.writeVarUint8Array(message, encoding.toUint8Array(inner))
  return encoding.toUint8Array(message)
}
