// STUB owner: F2
import type { DocumentSession } from '../../sync/document-session.ts'

interface RichTextProps {
  readonly session: DocumentSession
  /** Name of the XML fragment in the document. */
  readonly fragment: string
  /** For screen readers: what is written here. */
  readonly label: string
  readonly describedBy?: string | undefined
  readonly editable: boolean
  /** `plan`: bold, italic, lists, links, [brackets]. `note`: also headings, task lists, tables, highlights, mentions. */
  readonly kind: 'plan' | 'note'
  readonly placeholder?: string
  /** The keyboard entered: presence shows it. */
  readonly onFocus?: () => void
}
export function RichText({ label }: RichTextProps) {
  return <div>{label}</div>
}
