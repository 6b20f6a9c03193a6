import { DndContext, type DragEndEvent, KeyboardSensor, type Modifier, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { IconPlus } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { tableOf } from '../../../../shared/documents/plan.ts'
import type { Column, FieldType } from '../../../../shared/templates/plan-template.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { undoOf } from '../../undo/undo.ts'
import { usePlan, useWrite } from '../plan-context.ts'
import { useTemplateText } from '../template-text.ts'
import { columnWidth } from './column-width.ts'
import { type CellAddress, type GridCommands, gridKey } from './grid-keys.ts'
import { PlanRow } from './plan-row.tsx'
import { addRow, moveRow, removeRow } from './rows.ts'
import styles from './table.module.css'
import { useDragWords } from './use-drag-words.ts'
import { useFocusCell } from './use-focus-cell.ts'
import { useGridEvents } from './use-grid-events.ts'
import { usePaste } from './use-paste.ts'
import { useRows } from './use-rows.ts'

export type TableType = Extract<FieldType, { kind: 'table' | 'raci' | 'workflow' }>

interface PlanTableProps {
  readonly section: string
  readonly field: string
  /** Root of the table in the document. */
  readonly root: string
  readonly type: TableType
  /** Id of the element that names the table. */
  readonly labelledBy: string
}

const UP_AND_DOWN: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })]

/** A table, a RACI matrix or a workflow, in one shape: rows to add, fill, move, remove and paste. */
export const PlanTable = memo(function PlanTable({ section, field, root, type, labelledBy }: PlanTableProps) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const { session, editable } = usePlan()
  const write = useWrite()
  const table = useMemo(() => tableOf(session.doc, root), [session, root])
  const rows = useRows(table)
  const wrapper = useRef<HTMLDivElement>(null)
  const focusCell = useFocusCell(wrapper)
  const { columns } = type
  const maxRows = type.maxRows ?? Number.POSITIVE_INFINITY
  const full = rows.length >= maxRows
  const paste = usePaste({ table, columns, maxRows, rows })
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const dragWords = useDragWords(rows)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])

  const insert = (position: number, column: string | undefined) => {
    if (full) {
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
      const history = undoOf(session)
      // A step of its own: undoing the removal must not undo the typing before it.
      history.stopCapturing()
      let putBack: (() => void) | null = null
      write(() => {
        putBack = removeRow(table, id)
      })
      history.stopCapturing()
      toast(t('table.removed'), () => {
        if (putBack !== null) write(putBack)
      })
    },
    [session, table, t, write],
  )

  const commands: GridCommands = {
    down: ({ row, column }) => {
      const next = ids[ids.indexOf(row) + 1]
      if (next === undefined) insert(ids.length, column)
      else focusCell({ row: next, column })
    },
    insertBelow: ({ row }) => insert(ids.indexOf(row) + 1, undefined),
    move: (at: CellAddress, by) => {
      const position = ids.indexOf(at.row) + by
      if (position < 0 || position >= ids.length) return
      write(() => moveRow(table, at.row, position))
      focusCell(at)
    },
  }

  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null && over.id !== active.id) write(() => moveRow(table, String(active.id), ids.indexOf(String(over.id))))
  }

  useGridEvents(wrapper, { key: (event) => editable && gridKey(event, commands), paste: (event) => editable && paste(event) })

  return (
    <div ref={wrapper} className={styles.table} data-kind={type.kind}>
      {rows.length > 0 && (
        <DndContext sensors={sensors} modifiers={UP_AND_DOWN} onDragEnd={drop} accessibility={dragWords}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {/* Who reads has no control in here to bring the rest into sight with. */}
            <section className={styles.scroll} aria-labelledby={labelledBy} tabIndex={editable ? undefined : 0}>
              <table aria-labelledby={labelledBy}>
                <thead>
                  <tr>
                    <th scope="col" className={styles.corner}>
                      <span className="visually-hidden">{t('table.row')}</span>
                    </th>
                    {columns.map((column) => (
                      <th
                        key={column.id}
                        scope="col"
                        data-width={columnWidth(column.type, type.kind === 'raci' && column.type.kind === 'choice')}
                      >
                        {text(column.label)}
                        {column.required && <span className="visually-hidden"> {t('required')}</span>}
                        {column.required && <span aria-hidden> *</span>}
                      </th>
                    ))}
                    {editable && (
                      <th scope="col" className={styles.actions}>
                        <span className="visually-hidden">{t('table.removeColumn')}</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, row }, index) => (
                    <PlanRow
                      key={id}
                      section={section}
                      field={field}
                      id={id}
                      row={row}
                      number={index + 1}
                      kind={type.kind}
                      columns={columns}
                      onRemove={remove}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          </SortableContext>
        </DndContext>
      )}
      {type.kind === 'raci' && rows.length > 0 && <Legend columns={columns} />}
      {rows.length === 0 && <p className="soft">{editable ? t('table.none') : t('empty')}</p>}
      {editable && (
        <div className="row">
          <Button
            size="small"
            icon={<IconPlus size={16} aria-hidden />}
            disabled={full}
            onClick={() => insert(rows.length, undefined)}
          >
            {type.kind === 'workflow' ? t('table.addStep') : t('table.add')}
          </Button>
          {full && <span className="soft small">{t('table.full', { count: maxRows })}</span>}
          {!full && <span className={`soft small ${styles.hint}`}>{t('table.hint')}</span>}
        </div>
      )}
    </div>
  )
})

/** What the letters of a RACI matrix stand for. */
function Legend({ columns }: { readonly columns: readonly Column[] }) {
  const text = useTemplateText()
  const letters = columns.flatMap(({ type }) => (type.kind === 'choice' ? [type.options] : [])).at(0) ?? []
  return <p className="soft small">{letters.map(({ label }) => text(label)).join(' \u2002 ')}</p>
}
