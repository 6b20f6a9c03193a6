// STUB owner: C
import type { RefusalCode } from '../../shared/refusals.ts'

/** Where this device's own edits are; never says more than is known. `edits`: how many are under way. */
export type SaveState =
  /** All are on the server's disk. */
  | { readonly kind: 'saved' }
  /** Sent; the receipt has not come yet. */
  | { readonly kind: 'sent'; readonly edits: number }
  /** Kept in this browser's store, not sent. */
  | { readonly kind: 'device'; readonly edits: number }
  /** In this page only: the browser's store refuses and nothing was confirmed. */
  | { readonly kind: 'unkept'; readonly edits: number }
  /** The server refused; the text is kept here and can be copied or downloaded. */
  | { readonly kind: 'refused'; readonly edits: number; readonly code: RefusalCode }
