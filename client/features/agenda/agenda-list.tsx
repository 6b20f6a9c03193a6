import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useRoom, useServerNow } from '../../live/use-live.tsx'
import { Clock } from '../timer/clock.tsx'
import styles from './agenda-list.module.css'
import { agendaDays } from './order.ts'
import { dateOf, dayAt, offsetOn, plannedTimes } from './planned-times.ts'

/** Only to open today's part, and to move on at midnight. */
const DAY_CHECKED_EVERY_MS = 60_000

/** The agenda by day with planned times, the current item marked. `renderAction` gives what stands at the end of each item's line. */
export function AgendaList({ renderAction }: { readonly renderAction?: (item: AgendaItem) => ReactNode }) {
  const { t } = useTranslation('agenda')
  const workshop = useRoom((state) => state.workshop)
  const items = useRoom((state) => state.items)
  const current = useRoom((state) => state.current)
  const today = dayAt(workshop, useServerNow(DAY_CHECKED_EVERY_MS))
  const days = agendaDays(items)
  const open = items.find(({ id }) => id === current?.item)?.day ?? today
  if (days.length === 0) return <p className="soft">{t('empty')}</p>
  return (
    <div className={styles.days}>
      {days.map(({ day, items: ofDay }) => (
        <details key={day} open={day === open} className={styles.day}>
          <summary>
            <span className={styles.date}>{t('day', { day, date: dateOf(workshop, day, currentLanguage()) })}</span>{' '}
            <span className={styles.zone}>{offsetOn(workshop, day)}</span>
          </summary>
          <ol className={styles.items}>
            {ofDay.map((item) => (
              <li
                key={item.id}
                className={styles.item}
                data-kind={item.kind}
                aria-current={item.id === current?.item ? 'step' : undefined}
              >
                <PlannedTime item={item} />
                <div className={styles.what}>
                  <span className={styles.title} dir="auto">
                    {item.title}
                  </span>
                  <span className={styles.facts}>
                    <span>{t(`kind.${item.kind}`)}</span>
                    {item.room !== '' && <span dir="auto">{item.room}</span>}
                    <span>{item.tlp}</span>
                  </span>
                </div>
                {current?.item === item.id && <Clock timer={current.timer} />}
                {renderAction?.(item)}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  )
}

function PlannedTime({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('agenda')
  const workshop = useRoom((state) => state.workshop)
  const { start, end, here } = plannedTimes(workshop, item, {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: currentLanguage(),
  })
  return (
    <span className={styles.time}>
      <span>
        {start}–{end}
      </span>
      {here !== null && <span className={styles.here}>{t('here', { time: here })}</span>}
    </span>
  )
}
