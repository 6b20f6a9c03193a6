import { useTranslation } from 'react-i18next'
import { freeNoteKey, noteKey, readFreeNotes } from '../../../shared/documents/notes.ts'
import { inLanguage, OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useRoom } from '../../live/use-live.tsx'
import type { DocumentSession } from '../../sync/document-session.ts'

/** Words for a place on the board, as awareness tells it; null for one that is not there any more. */
export function useWhere(notes: DocumentSession): (at: string) => string | null {
  const { t } = useTranslation('presence')
  const groups = useRoom((state) => state.groups)
  return (at) => {
    const section = OPERATION_PLAN.sections.find(({ id }) => id === at)
    if (section !== undefined) {
      return t('inPlan', { section: `${section.number}. ${inLanguage(section.title, currentLanguage())}` })
    }
    const question = groups.flatMap(({ questions }) => questions).find(({ id }) => noteKey(id) === at)
    if (question !== undefined) return t('inNote', { note: question.text })
    const note = readFreeNotes(notes.doc).find(({ id }) => freeNoteKey(id) === at)
    return note === undefined ? null : t('inNote', { note: note.title === '' ? t('untitled') : note.title })
  }
}
