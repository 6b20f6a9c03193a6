// STUB owner: F2
import type * as Y from 'yjs'

/** The text of a fragment, read only, live, without the editor: for the stage and for readers. `empty` is shown when there is none. */
export function RichTextView({ fragment, empty }: { readonly doc: Y.Doc; readonly fragment: string; readonly empty?: string }) {
  return <div>{empty ?? fragment}</div>
}
