import { type RefusalCode, unreachable } from '../../shared/refusals.ts'

/** Where this device's own edits are; never says more than is known. `edits`: how many are under way. */
export type SaveState =
  /** All are on the server's disk. */
  | { readonly kind: 'saved' }
  /** Sent; the receipt has not come yet. */
  | { readonly kind: 'sent'; readonly edits: number }
  /** Kept in this browser's store, not sent. */
  | { readonly kind: 'device'; readonly edits: number }
  /** In this page only: the browser's store refuses, or has not answered yet. */
  | { readonly kind: 'unkept'; readonly edits: number }
  /** The server refused; the text is kept here and can be copied or downloaded. */
  | { readonly kind: 'refused'; readonly edits: number; readonly code: RefusalCode }

/**
 * How far this device's own edits of one document have come. Edits are numbered from 1 in the order in which this page
 * learned of them, and each step is cumulative, so that four numbers say it all: made >= kept, made >= sent >= confirmed.
 */
export interface Edits {
  /** This device's copy was read: until then, nobody knows what it holds. */
  readonly loaded: boolean
  readonly made: number
  /** The first so many are in this browser's store. */
  readonly kept: number
  /** The first so many were sent on the present connection, or have their receipt. */
  readonly sent: number
  /** The first so many are on the server's disk. */
  readonly confirmed: number
  readonly link: { readonly kind: 'away' | 'connected' } | { readonly kind: 'refused'; readonly code: RefusalCode }
}

export type SaveEvent =
  /** The device's copy was read; so many edits in it, new to this page, have no receipt. */
  | { readonly type: 'loaded'; readonly edits: number }
  | { readonly type: 'edited' }
  | { readonly type: 'kept'; readonly upTo: number }
  | { readonly type: 'keep-failed' }
  | { readonly type: 'connected' }
  | { readonly type: 'sent'; readonly upTo: number }
  | { readonly type: 'receipt'; readonly upTo: number }
  | { readonly type: 'refused'; readonly code: RefusalCode }
  | { readonly type: 'disconnected' }

export const NO_EDITS: Edits = { loaded: false, made: 0, kept: 0, sent: 0, confirmed: 0, link: { kind: 'away' } }

/** The next state; an event that the present state cannot have changes nothing. */
export function follow(state: Edits, event: SaveEvent): Edits {
  switch (event.type) {
    case 'loaded':
      return {
        ...state,
        loaded: true,
        made: state.made + event.edits,
        kept: state.kept === state.made ? state.made + event.edits : state.kept,
      }
    case 'edited':
      return { ...state, made: state.made + 1 }
    case 'kept':
      return { ...state, kept: Math.max(state.kept, Math.min(event.upTo, state.made)) }
    case 'keep-failed':
      // A store that fails may have lost what it held: everything is kept anew before it counts as kept again.
      return { ...state, kept: 0 }
    case 'connected':
      return { ...state, sent: state.confirmed, link: { kind: 'connected' } }
    case 'sent':
      return state.link.kind === 'connected' ? { ...state, sent: Math.max(state.sent, Math.min(event.upTo, state.made)) } : state
    case 'receipt':
      // The server gives none after a refusal, until it has everything again: a receipt ends the refusal.
      if (state.link.kind === 'away' || event.upTo > state.sent) return state
      return { ...state, confirmed: Math.max(state.confirmed, event.upTo), link: { kind: 'connected' } }
    case 'refused':
      return { ...state, link: { kind: 'refused', code: event.code } }
    case 'disconnected':
      return { ...state, sent: state.confirmed, link: state.link.kind === 'refused' ? state.link : { kind: 'away' } }
    default:
      return unreachable(event)
  }
}

export function saveStateOf({ loaded, made, kept, sent, confirmed, link }: Edits): SaveState {
  const edits = made - confirmed
  if (link.kind === 'refused') return { kind: 'refused', edits, code: link.code }
  if (edits === 0) return loaded ? { kind: 'saved' } : { kind: 'device', edits }
  if (sent === made) return { kind: 'sent', edits }
  return { kind: kept >= made ? 'device' : 'unkept', edits }
}

/** How many edits are under way. */
export function editsIn(save: SaveState): number {
  return save.kind === 'saved' ? 0 : save.edits
}

export function sameSaveState(a: SaveState, b: SaveState): boolean {
  return a.kind === b.kind && editsIn(a) === editsIn(b) && codeIn(a) === codeIn(b)
}

function codeIn(save: SaveState): RefusalCode | null {
  return save.kind === 'refused' ? save.code : null
}
