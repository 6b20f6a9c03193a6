import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freeNoteKey, noteKey, readFreeNotes } from '../../../shared/documents/notes.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { PLENARY } from '../../../shared/ids.ts'
import type { DocumentSession } from '../../sync/document-session.ts'
import { useDocumentVersion } from '../../sync/use-document.ts'
import { Button } from '../../ui/button.tsx'
import { useShowWhere } from '../presence/presence.tsx'
import { FreeNoteCard } from './free-note-card.tsx'
import { addFreeNote } from './free-notes.ts'
import { ItemNotes } from './item-notes.tsx'
import styles from './notes.module.css'
import { useOutline } from './use-outline.ts'

interface NotesPanelProps {
  readonly session: DocumentSession
  readonly group: Group
  readonly editable: boolean
  /** The key of a note to go to. */
  readonly at: string | null
}

/** A group's notes: under each breakout item its questions with a note to each, then whatever else the group writes down. */
export function NotesPanel({ session, group, editable, at }: NotesPanelProps) {
  const { t } = useTranslation('notes')
  const outline = useOutline(group)
  useDocumentVersion(session)
  const free = readFreeNotes(session.doc)
  const [added, setAdded] = useState<string | null>(null)
  const [here, setHere] = useState(at)
  useShowWhere(session, here)
  useEffect(() => {
    if (at !== null) document.getElementById(at)?.scrollIntoView({ block: 'start' })
  }, [at])
  const enter = useCallback((key: string) => setHere(key), [])
  const holds = (questions: readonly { readonly id: string }[]) => questions.some(({ id }) => noteKey(id) === at)

  return (
    <div className={styles.panel}>
      {outline.map((each, index) => (
        <ItemNotes
          key={each.item.id}
          session={session}
          outline={each}
          editable={editable}
          open={each.current || holds(each.questions) || (index === 0 && !outline.some(({ current }) => current))}
          onEnter={enter}
        />
      ))}
      {outline.length === 0 && group.id !== PLENARY && <p className="soft">{t('noQuestions')}</p>}
      <section className={styles.free} aria-label={t('free.title')}>
        <div className="row spread">
          <h2>{t('free.title')}</h2>
          {editable && (
            <Button icon={<IconPlus size={18} />} onClick={() => setAdded(addFreeNote(session.doc, Date.now()))}>
              {t('free.add')}
            </Button>
          )}
        </div>
        {free.length === 0 && <p className="soft">{editable ? t('free.empty') : t('free.none')}</p>}
        {free.map((note) => (
          <FreeNoteCard
            key={note.id}
            session={session}
            note={note}
            editable={editable}
            isNew={note.id === added}
            onEnter={() => enter(freeNoteKey(note.id))}
          />
        ))}
      </section>
    </div>
  )
}
