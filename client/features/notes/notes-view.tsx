import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { FREE_NOTES, freeNoteKey, noteKey, readFreeNotes } from '../../../shared/documents/notes.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { RichTextView } from '../editor/rich-text-view.tsx'
import { useTypeVersion } from '../editor/use-type-version.ts'
import styles from './notes.module.css'
import { useOutline } from './use-outline.ts'

/** A group's notes, read only and large, for the stage: sizes follow those of what is around. */
export function NotesView({ doc, group }: { readonly doc: Y.Doc; readonly group: Group }) {
  const { t } = useTranslation('notes')
  const outline = useOutline(group)
  useTypeVersion(doc.getMap(FREE_NOTES))
  const free = readFreeNotes(doc)
  if (outline.length === 0 && free.length === 0) return <p className="soft">{t('free.none')}</p>
  return (
    <div className={styles.view}>
      {outline.map(({ item, questions }) => (
        <section key={item.id}>
          <h2 dir="auto">{item.title}</h2>
          {questions.map(({ id, text }) => (
            <div key={id}>
              <h3 dir="auto">{text}</h3>
              <RichTextView doc={doc} fragment={noteKey(id)} empty={t('nothingYet')} />
            </div>
          ))}
        </section>
      ))}
      {free.length > 0 && (
        <section>
          <h2>{t('free.title')}</h2>
          {free.map(({ id, title }) => (
            <div key={id}>
              <h3 dir="auto">{title === '' ? t('free.untitled') : title}</h3>
              <RichTextView doc={doc} fragment={freeNoteKey(id)} empty={t('nothingYet')} />
            </div>
          ))}
        </section>
      )}
    </div>
  )
}
