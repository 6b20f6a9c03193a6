import { DndContext, KeyboardSensor, type Modifier, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { IconPlus } from '@tabler/icons-react'
import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { tableOf } from '../../../../shared/documents/plan.ts'
import type { FieldType } from '../../../../shared/templates/plan-template.ts'
import { Button } from '../../../ui/button.tsx'
import { Legend } from '../legend.tsx'
import { usePlan } from '../plan-context.ts'
import { gridKey } from './grid-keys.ts'
import { PlanRow } from './plan-row.tsx'
import styles from './table.module.css'
import { TableHead } from './table-head.tsx'
import { useDragWords } from './use-drag-words.ts'
import { useFocusCell } from './use-focus-cell.ts'
import { useGridEvents } from './use-grid-events.ts'
import { usePaste } from './use-paste.ts'
import { useRows } from './use-rows.ts'
import { useTableEdits } from './use-table-edits.ts'

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
  const { session, editable } = usePlan()
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

  const { insert, remove, drop, commands } = useTableEdits({ table, columns, maxRows, ids, focusCell })
  useGridEvents(wrapper, { key: (event) => editable && gridKey(event, commands), paste: (event) => editable && paste(event) })

  return (
    <div ref={wrapper} className={styles.table} data-kind={type.kind}>
      {rows.length > 0 && (
        <DndContext sensors={sensors} modifiers={UP_AND_DOWN} onDragEnd={drop} accessibility={dragWords}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {/* Who reads has no control in here to bring the rest into sight with. */}
            <section className={styles.scroll} aria-labelledby={labelledBy} tabIndex={editable ? undefined : 0}>
              <table aria-labelledby={labelledBy}>
                <TableHead columns={columns} kind={type.kind} />
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
      {type.kind === 'raci' && rows.length > 0 && <Legend columns={columns} className="soft small" />}
      {rows.length === 0 && <p className="soft">{editable ? t('table.none') : t('empty')}</p>}
      {editable && (
        <div className="row">
          <Button size="small" icon={<IconPlus size={16} aria-hidden />} disabled={full} onClick={() => insert(rows.length)}>
            {type.kind === 'workflow' ? t('table.addStep') : t('table.add')}
          </Button>
          {full && <span className="soft small">{t('table.full', { count: maxRows })}</span>}
          {!full && <span className={`soft small ${styles.hint}`}>{t('table.hint')}</span>}
        </div>
      )}
    </div>
  )
})
