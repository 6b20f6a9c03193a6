import { IconCalendarTime } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../live/use-live.tsx'
import { Clock } from '../timer/clock.tsx'
import styles from './current-item.module.css'

const AgendaDialog = lazy(async () => ({ default: (await import('../agenda/agenda-dialog.tsx')).AgendaDialog }))

/** What the room is doing now, with its clock; opens the agenda. */
export function CurrentItem() {
  const { t } = useTranslation('room')
  const current = useRoom((state) => state.current)
  const item = useRoom((state) => state.items.find(({ id }) => id === state.current?.item))
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.now} onClick={() => setOpen(true)} title={t('agenda')}>
        <IconCalendarTime size={18} aria-hidden="true" className={styles.icon} />
        <span className="visually-hidden">{t('agenda')}: </span>
        <span className={styles.title} dir="auto">
          {item?.title ?? t('betweenItems')}
        </span>
        {current !== null && <Clock timer={current.timer} />}
      </button>
      {open && (
        <Suspense>
          <AgendaDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
