import type { DragEndEvent } from '@dnd-kit/core'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { Row } from '../../../../shared/documents/plan.ts'
import type { Column } from '../../../../shared/templates/plan-template.ts'
import { toast } from '../../../ui/toasts.tsx'
import { undoOf } from '../../undo/undo.ts'
import { usePlan, useWrite } from '../plan-context.ts'
import { type CellAddress, type GridCommands, REMOVE_COLUMN } from './grid-keys.ts'
import { addRow, moveRow, removeRow } from './rows.ts'

interface EditedTable {
  readonly table: Y.Map<Row>
  readonly columns: readonly Column[]
  readonly maxRows: number
  /** Of the rows as they are shown. */
  readonly ids: readonly string[]
  readonly focusCell: (cell: CellAddress) => void
}

interface TableEdits {
  readonly insert: (position: number, column?: string) => void
  readonly remove: (id: string) => void
  readonly drop: (event: DragEndEvent) => void
  readonly commands: GridCommands
}

/** Adding, moving and removing rows, and where the keyboard goes then. */
export function useTableEdits({ table, columns, maxRows, ids, focusCell }: EditedTable): TableEdits {
  const { t } = useTranslation('plan')
  const { session } = usePlan()
  const write = useWrite()
  const shown = useRef({ ids, focusCell })
  useEffect(() => {
    shown.current = { ids, focusCell }
  })

  const insert = (position: number, column?: string) => {
    if (ids.length >= maxRows) {
      toast(t('table.full', { count: maxRows }))
      return
    }
    let id = ''
    write(() => {
      id = addRow(table, columns, position)
    })
    focusCell({ row: id, column: column ?? columns[0]?.id ?? '' })
  }

  const remove = useCallback(
    (id: string) => {
      const { ids, focusCell } = shown.current
      const history = undoOf(session)
      // A step of its own: undoing the removal must not undo the typing before it.
      history.stopCapturing()
      let putBack: (() => void) | null = null
      write(() => {
        putBack = removeRow(table, id)
      })
      history.stopCapturing()
      const at = ids.indexOf(id)
      const neighbour = ids[at + 1] ?? ids[at - 1]
      if (neighbour !== undefined) focusCell({ row: neighbour, column: REMOVE_COLUMN })
      toast(t('table.removed'), () => {
        if (putBack !== null) write(putBack)
      })
    },
    [session, table, t, write],
  )

  return {
    insert,
    remove,
    drop: ({ active, over }) => {
      if (over !== null && over.id !== active.id) write(() => moveRow(table, String(active.id), ids.indexOf(String(over.id))))
    },
    commands: {
      down: ({ row, column }) => {
        const next = ids[ids.indexOf(row) + 1]
        if (next === undefined) insert(ids.length, column)
        else focusCell({ row: next, column })
      },
      insertBelow: ({ row }) => insert(ids.indexOf(row) + 1),
      move: (at, by) => {
        const position = ids.indexOf(at.row) + by
        if (position < 0 || position >= ids.length) return
        write(() => moveRow(table, at.row, position))
        focusCell(at)
      },
    },
  }
}
