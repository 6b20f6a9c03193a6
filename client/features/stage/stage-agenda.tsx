import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { timeOfDay } from '../../i18n/time-of-day.ts'
import { useRoom, useServerNow } from '../../live/use-live.tsx'
import { agendaDays, nextItem } from '../agenda/order.ts'
import { dateOf, dayAt, plannedStart, plannedTimes } from '../agenda/planned-times.ts'
import { Clock } from '../timer/clock.tsx'
import styles from './stage-agenda.module.css'

/** The time of day is shown in minutes. */
const DRAWN_EVERY_MS = 1_000

/** What the room does now with a clock for the back row, what comes next, and the day. */
export function StageAgenda() {
  const { t } = useTranslation('stage')
  const workshop = useRoom((state) => state.workshop)
  const items = useRoom((state) => state.items)
  const current = useRoom((state) => state.current)
  const now = useServerNow(DRAWN_EVERY_MS)
  const item = items.find(({ id }) => id === current?.item) ?? null
  const next = nextItem(items, current?.item ?? null, workshop, now)
  const day = item?.day ?? next?.day ?? dayAt(workshop, now)
  return (
    <div className={styles.agenda}>
      <section className={styles.now}>
        {item === null || current === null ? (
          <>
            <h1 className={styles.title} dir="auto">
              {workshop.title}
            </h1>
            <p className={styles.clock}>{timeOfDay(now, workshop.timeZone)}</p>
          </>
        ) : (
          <>
            <h1 className={styles.title}>
              <Title item={item} />
            </h1>
            <p className={styles.clock}>
              <Clock timer={current.timer} />
            </p>
            {item.output !== '' && (
              <p className={styles.output} dir="auto">
                {item.output}
              </p>
            )}
          </>
        )}
        {next !== null && (
          <p className={styles.next}>
            {t('next')}{' '}
            <strong>
              <Title item={next} />
            </strong>
            {next.day !== day || item === null
              ? `, ${plannedStart(workshop, next).setLocale(currentLanguage()).toFormat('ccc HH:mm')}`
              : null}
          </p>
        )}
      </section>
      <Day day={day} />
    </div>
  )
}

function Day({ day }: { readonly day: number }) {
  const workshop = useRoom((state) => state.workshop)
  const items = useRoom((state) => state.items)
  const currentId = useRoom((state) => state.current?.item)
  const list = useRef<HTMLOListElement>(null)
  // A long day: the current item is kept in the middle. Not scrollIntoView, which would move the facilitator's page too.
  useLayoutEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (list.current !== null && marked != null)
      list.current.scrollTop = marked.offsetTop - (list.current.clientHeight - marked.offsetHeight) / 2
  })
  return (
    <section className={styles.day}>
      <h2 className={styles.date}>{dateOf(workshop, day, currentLanguage())}</h2>
      <ol ref={list} className={styles.items}>
        {agendaDays(items)
          .filter((each) => each.day === day)
          .flatMap((each) => each.items)
          .map((item) => (
            <li
              key={item.id}
              className={styles.item}
              data-kind={item.kind}
              aria-current={item.id === currentId ? 'step' : undefined}
            >
              <span className={styles.time}>
                {plannedTimes(workshop, item, { zone: workshop.timeZone, language: currentLanguage() }).start}
              </span>
              <Title item={item} />
            </li>
          ))}
      </ol>
    </section>
  )
}

/** A title that is TLP:RED is not shown on a wall, even while another item runs. */
function Title({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('stage')
  return item.tlp === 'TLP:RED' ? <span className={styles.hidden}>{t('notShown')}</span> : <bdi>{item.title}</bdi>
}
