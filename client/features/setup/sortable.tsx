import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './sortable.module.css'

export interface Sorted {
  readonly id: string
  readonly name: string
}

interface SortableAreaProps<T extends Sorted> {
  readonly items: readonly T[]
  /** `moved` was put where `over` is. */
  readonly onMove: (moved: T, over: T) => void
  readonly children: ReactNode
}

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 })

/** Rows inside can be dragged by their handles, with a pointer or with space and the arrow keys. */
export function SortableArea<T extends Sorted>({ items, onMove, children }: SortableAreaProps<T>) {
  const { t } = useTranslation('setup')
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const byId = (id: UniqueIdentifier | undefined) => items.find((item) => item.id === id)
  const words = (id: UniqueIdentifier, over?: UniqueIdentifier) => ({
    name: byId(id)?.name ?? '',
    position: items.findIndex((item) => item.id === (over ?? id)) + 1,
    count: items.length,
  })
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.start', words(active.id)),
    onDragOver: ({ active, over }) => (over === null ? undefined : t('drag.over', words(active.id, over.id))),
    onDragEnd: ({ active, over }) => t('drag.end', words(active.id, over?.id)),
    onDragCancel: ({ active }) => t('drag.cancel', words(active.id)),
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const moved = byId(active.id)
    const target = byId(over?.id)
    if (moved !== undefined && target !== undefined && moved !== target) onMove(moved, target)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

interface SortableRowProps {
  readonly row: Sorted
  readonly className?: string | undefined
  readonly children: (handle: ReactNode) => ReactNode
}

export function SortableRow({ row, className, children }: SortableRowProps) {
  const { t } = useTranslation('setup')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: row.id,
    attributes: { roleDescription: t('drag.role') },
  })
  const handle = (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={`button ${styles.handle}`}
      data-tone="quiet"
      data-icon=""
      data-size="small"
      {...attributes}
      {...listeners}
      aria-label={t('drag.handle', { name: row.name })}
    >
      <IconGripVertical size={18} />
    </button>
  )
  return (
    <li
      ref={setNodeRef}
      className={`${styles.row} ${className ?? ''}`}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(handle)}
    </li>
  )
}
