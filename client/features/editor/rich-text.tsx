import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSession } from '../../sync/document-session.ts'
import styles from './rich-text.module.css'
import { RichTextView } from './rich-text-view.tsx'

export interface RichTextProps {
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

/** Asked for as soon as a page with texts is loaded: when somebody is about to write, it must be there. */
const planEditor = import('./rich-text-editor.tsx').then(({ RichTextEditor }) => RichTextEditor, withoutEditor)
const PlanEditor = lazy(async () => ({ default: await planEditor }))

/** What a note needs more is asked for by the first note, or once the page is quiet, since the network may go. */
const noteEditor = () => import('./note-editor.tsx').then(({ NoteEditor }) => NoteEditor, withoutEditor)
const NoteEditor = lazy(async () => ({ default: await noteEditor() }))
const QUIET_AFTER_MS = 10_000
setTimeout(() => void noteEditor(), QUIET_AFTER_MS)

/** The network went before the editor came: the text can at least be read. */
function withoutEditor() {
  return WithoutEditor
}

/** A rich text of a document, to be written by several people at once. Readers get the text without an editor. */
export function RichText(props: RichTextProps) {
  const { t } = useTranslation('editor')
  const { session, fragment, label, editable, placeholder = '' } = props
  const still = (
    <div className={styles.frame} data-still="" data-editable={editable} role="group" aria-label={label}>
      <RichTextView doc={session.doc} fragment={fragment} empty={editable ? placeholder : t('nothingYet')} />
    </div>
  )
  if (!editable) return still
  const Editor = props.kind === 'note' ? NoteEditor : PlanEditor
  return (
    <Suspense fallback={still}>
      <Editor key={`${session.name} ${fragment}`} {...props} />
    </Suspense>
  )
}

function WithoutEditor({ session, fragment, label }: RichTextProps) {
  const { t } = useTranslation('editor')
  return (
    <div className={styles.frame} data-still="" role="group" aria-label={label}>
      <RichTextView doc={session.doc} fragment={fragment} />
      <p className="field-error">{t('notLoaded')}</p>
    </div>
  )
}
