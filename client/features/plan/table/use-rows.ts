import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { ROW_ORDER, type Row, rowIds } from '../../../../shared/documents/plan.ts'

export interface TableRow {
  readonly id: string
  readonly row: Row
}

/** The part of a Yjs event that matters here. */
interface RowEvent {
  readonly path: readonly unknown[]
  readonly changes: { readonly keys: ReadonlyMap<string, unknown> }
}

const NONE: readonly TableRow[] = []

/** The rows in their order; drawn anew when one comes, goes or moves, not when a cell changes. */
export function useRows(table: Y.Map<Row>): readonly TableRow[] {
  const last = useRef(NONE)
  const subscribe = useCallback(
    (changed: () => void) => {
      const listener = (events: readonly RowEvent[]) => {
        if (events.some((event) => event.path.length === 0 || event.changes.keys.has(ROW_ORDER))) changed()
      }
      table.observeDeep(listener)
      return () => table.unobserveDeep(listener)
    },
    [table],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = rowIds(table).flatMap((id) => {
      const row = table.get(id)
      return row === undefined ? [] : [{ id, row }]
    })
    const same =
      now.length === last.current.length &&
      now.every(({ id, row }, i) => last.current[i]?.id === id && last.current[i]?.row === row)
    if (!same) last.current = now
    return last.current
  })
}
