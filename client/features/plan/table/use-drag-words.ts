import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import type { TableRow } from './use-rows.ts'

/** What a screen reader hears while a row is moved. */
export function useDragWords(rows: readonly TableRow[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('plan')
  const number = (id: UniqueIdentifier) => rows.findIndex((row) => row.id === id) + 1
  return {
    screenReaderInstructions: { draggable: t('drag.how') },
    announcements: {
      onDragStart: ({ active }) => t('drag.start', { row: number(active.id) }),
      onDragOver: ({ active, over }) =>
        over === null ? undefined : t('drag.over', { row: number(active.id), place: number(over.id) }),
      onDragEnd: ({ active, over }) =>
        over === null ? undefined : t('drag.end', { row: number(active.id), place: number(over.id) }),
      onDragCancel: ({ active }) => t('drag.cancel', { row: number(active.id) }),
    },
  }
}
