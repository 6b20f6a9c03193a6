import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FreeNote, freeNoteKey } from '../../../shared/documents/notes.ts'
import type { DocumentSession } from '../../sync/document-session.ts'
import { IconButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toasts.tsx'
import { RichText } from '../editor/rich-text.tsx'
import { PeopleAt } from '../presence/presence.tsx'
import { removeFreeNote, renameFreeNote, restoreFreeNote } from './free-notes.ts'
import styles from './notes.module.css'

/** A title fits a line; what is longer belongs into the note. */
const LONGEST_TITLE = 200

interface FreeNoteCardProps {
  readonly session: DocumentSession
  readonly note: FreeNote
  readonly editable: boolean
  /** Just added by this person: the keyboard goes to its title. */
  readonly isNew: boolean
  readonly onEnter: () => void
}

export function FreeNoteCard({ session, note, editable, isNew, onEnter }: FreeNoteCardProps) {
  const { t } = useTranslation('notes')
  // While the keyboard is in it, the field shows what is typed here: drawing follows the document a frame later.
  const [draft, setDraft] = useState<string | null>(null)
  const key = freeNoteKey(note.id)
  const title = note.title === '' ? t('free.untitled') : note.title
  const remove = () => {
    removeFreeNote(session.doc, note)
    toast(t('free.removed', { title }), () => restoreFreeNote(session.doc, note))
  }
  return (
    <article id={key} className={styles.question}>
      <div className={styles.freeHead}>
        {editable ? (
          <input
            ref={isNew ? focusOnce : undefined}
            className={styles.title}
            dir="auto"
            maxLength={LONGEST_TITLE}
            aria-label={t('free.name')}
            placeholder={t('free.name')}
            value={draft ?? note.title}
            onFocus={onEnter}
            onChange={(event) => {
              setDraft(event.target.value)
              renameFreeNote(session.doc, note, event.target.value)
            }}
            onBlur={() => setDraft(null)}
          />
        ) : (
          <h3 dir="auto">{title}</h3>
        )}
        <PeopleAt session={session} at={key} />
        {editable && (
          <IconButton size="small" label={t('free.remove', { title })} icon={<IconTrash size={18} />} onClick={remove} />
        )}
      </div>
      <RichText
        session={session}
        fragment={key}
        label={title}
        kind="note"
        editable={editable}
        placeholder={t('placeholder')}
        onFocus={onEnter}
      />
    </article>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
