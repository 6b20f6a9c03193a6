import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FreeNote, freeNoteKey } from '../../../shared/documents/notes.ts'
import type { DocumentSession } from '../../sync/document-session.ts'
import { IconButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toasts.tsx'
import { RichText } from '../editor/rich-text.tsx'
import { PeopleAt } from '../presence/presence.tsx'
import { removeFreeNote, renameFreeNote, restoreFreeNote } from './free-notes.ts'
import styles from './notes.module.css'
import { useTitle } from './use-title.ts'

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
  const written = useTitle(session.doc, note)
  const key = freeNoteKey(note.id)
  const title = written === '' ? t('free.untitled') : written
  const remove = () => {
    removeFreeNote(session.doc, note)
    toast(t('free.removed', { title }), () => restoreFreeNote(session.doc, { ...note, title: written }))
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
            value={written}
            onFocus={onEnter}
            onChange={(event) => renameFreeNote(session.doc, note, event.target.value)}
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
