import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteKey } from '../../../shared/documents/notes.ts'
import { plainText } from '../../../shared/documents/rich-text.ts'
import type { DocumentSession } from '../../sync/document-session.ts'
import { RichText } from '../editor/rich-text.tsx'
import { PeopleAt } from '../presence/presence.tsx'
import styles from './notes.module.css'
import type { QuestionsOfItem } from './outline.ts'

interface ItemNotesProps {
  readonly session: DocumentSession
  readonly outline: QuestionsOfItem
  readonly editable: boolean
  /** To begin with, and again whenever the room comes to this item. */
  readonly open: boolean
  readonly onEnter: (key: string) => void
}

/** One breakout item with its questions; closed, it says how far the group is. */
export function ItemNotes({ session, outline: { item, questions, current }, editable, open: wanted, onEnter }: ItemNotesProps) {
  const { t } = useTranslation('notes')
  const [open, setOpen] = useState(wanted)
  const [before, setBefore] = useState(wanted)
  if (wanted !== before) {
    setBefore(wanted)
    if (wanted) setOpen(true)
  }
  const written = questions.filter(({ id }) => plainText(session.doc.getXmlFragment(noteKey(id))) !== '').length
  return (
    <section className={styles.item}>
      <h2>
        <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight className={styles.chevron} size={20} aria-hidden="true" />
          <span className={styles.itemTitle} dir="auto">
            {item.title}
          </span>
          {current && <span className="badge">{t('now')}</span>}
          <span className={styles.written}>{t('written', { written, of: questions.length })}</span>
        </button>
      </h2>
      {open &&
        questions.map(({ id, text }) => {
          const key = noteKey(id)
          return (
            <article key={id} id={key} className={styles.question}>
              <h3 id={`${key}-title`}>
                <span dir="auto">{text}</span>
                <PeopleAt session={session} at={key} />
                <HasText fragment={key} session={session} />
              </h3>
              <RichText
                session={session}
                fragment={key}
                label={text}
                kind="note"
                editable={editable}
                placeholder={t('placeholder')}
                onFocus={() => onEnter(key)}
              />
            </article>
          )
        })}
    </section>
  )
}

function HasText({ session, fragment }: { readonly session: DocumentSession; readonly fragment: string }) {
  const { t } = useTranslation('notes')
  if (plainText(session.doc.getXmlFragment(fragment)) === '') return null
  return (
    <span className={styles.hasText} title={t('hasText')}>
      <IconCheck size={18} aria-hidden="true" />
      <span className="visually-hidden">{t('hasText')}</span>
    </span>
  )
}
