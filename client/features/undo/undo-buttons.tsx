import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentSession } from '../../sync/document-session.ts'
import { IconButton } from '../../ui/button.tsx'
import { undoOf } from './undo.ts'
import { useUndo } from './use-undo.ts'

/** Takes back one's own last change to the document that is shown, and brings it back. */
export function UndoButtons({ session }: { readonly session: DocumentSession }) {
  const { t } = useTranslation('board')
  const { canUndo, canRedo } = useUndo(session)
  return (
    <>
      <IconButton
        label={t('undo')}
        icon={<IconArrowBackUp size={20} />}
        disabled={!canUndo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => undoOf(session).undo()}
      />
      <IconButton
        label={t('redo')}
        icon={<IconArrowForwardUp size={20} />}
        disabled={!canRedo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => undoOf(session).redo()}
      />
    </>
  )
}
