import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import { useRoom } from '../../live/use-live.tsx'
import { IconButton } from '../../ui/button.tsx'
import styles from './agenda-row.module.css'
import { endOf } from './list-order.ts'
import { RowButtons } from './row-buttons.tsx'
import { SortableRow } from './sortable.tsx'

interface AgendaRowProps {
  readonly item: AgendaItem
  readonly previous: AgendaItem | undefined
  readonly next: AgendaItem | undefined
  /** Puts it in the place of another of the same day. */
  readonly onPut: (over: AgendaItem) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

export function AgendaRow({ item, previous, next, onPut, onEdit, onRemove }: AgendaRowProps) {
  const { t } = useTranslation('setup')
  const running = useRoom((state) => state.current?.item === item.id)
  const about = [t(`kind.${item.kind}`), item.room, item.tlp].filter((part) => part !== '')
  return (
    <SortableRow row={{ id: item.id, name: item.title }} className={`card ${styles.row}`}>
      {(handle) => (
        <>
          {handle}
          <div className={styles.time}>
            {item.start}–{endOf(item)}
          </div>
          <div className={styles.what}>
            <div className={styles.title} dir="auto">
              {item.title}
            </div>
            <div className="soft small" dir="auto">
              {about.join(' · ')}
              {running && <span className={`badge ${styles.running}`}>{t('item.running')}</span>}
            </div>
            {item.output !== '' && (
              <div className="small" dir="auto">
                {item.output}
              </div>
            )}
          </div>
          <div className={styles.buttons}>
            <IconButton
              size="small"
              label={t('row.edit', { name: item.title })}
              icon={<IconPencil size={18} />}
              onClick={onEdit}
            />
            <RowButtons
              name={item.title}
              onUp={previous === undefined ? null : () => onPut(previous)}
              onDown={next === undefined ? null : () => onPut(next)}
              onRemove={onRemove}
            />
          </div>
        </>
      )}
    </SortableRow>
  )
}
