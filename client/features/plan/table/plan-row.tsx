import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../../../../shared/documents/plan.ts'
import type { Column } from '../../../../shared/templates/plan-template.ts'
import { IconButton } from '../../../ui/button.tsx'
import { usePlan } from '../plan-context.ts'
import { REMOVE_COLUMN } from './grid-keys.ts'
import { PlanCell } from './plan-cell.tsx'
import type { TableType } from './plan-table.tsx'
import styles from './table.module.css'

interface PlanRowProps {
  readonly section: string
  readonly field: string
  readonly id: string
  readonly row: Row
  readonly number: number
  readonly kind: TableType['kind']
  readonly columns: readonly Column[]
  readonly onRemove: (id: string) => void
}

export const PlanRow = memo(function PlanRow({ section, field, id, row, number, kind, columns, onRemove }: PlanRowProps) {
  const { t } = useTranslation('plan')
  const { editable } = usePlan()
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    disabled: !editable,
  })
  const { role: _, ...handle } = attributes
  return (
    <tr
      ref={setNodeRef}
      data-row={id}
      data-dragging={isDragging ? '' : undefined}
      style={transform === null ? {} : { transform: CSS.Translate.toString(transform), transition }}
    >
      <th scope="row" className={styles.number}>
        {editable && (
          <button
            ref={setActivatorNodeRef}
            type="button"
            className={styles.handle}
            {...handle}
            {...listeners}
            aria-label={t('table.move', { row: number })}
          >
            <IconGripVertical size={16} aria-hidden />
          </button>
        )}
        <span>{number}</span>
      </th>
      {columns.map((column, index) => (
        <PlanCell
          key={column.id}
          section={section}
          field={field}
          rowId={id}
          row={row}
          number={number}
          column={column}
          letters={kind === 'raci' && column.type.kind === 'choice'}
          first={index === 0}
        />
      ))}
      {editable && (
        <td className={styles.actions} data-column={REMOVE_COLUMN}>
          <IconButton
            size="small"
            label={t('table.remove', { row: number })}
            icon={<IconTrash size={16} aria-hidden />}
            onClick={() => onRemove(id)}
          />
        </td>
      )}
    </tr>
  )
})
