import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRoom, useServerNow } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { nextItem } from '../agenda/order.ts'
import { useRun } from '../room/use-run.ts'
import { Clock } from '../timer/clock.tsx'
import styles from './now-panel.module.css'

/** What comes next changes with the day, slowly. */
const NEXT_CHECKED_EVERY_MS = 30_000

/** The current item and its clock, and the buttons that move the room on. On a phone it stays in sight. */
export function NowPanel() {
  const { t } = useTranslation('director')
  const run = useRun()
  const workshop = useRoom((state) => state.workshop)
  const items = useRoom((state) => state.items)
  const current = useRoom((state) => state.current)
  const now = useServerNow(NEXT_CHECKED_EVERY_MS)
  const item = items.find(({ id }) => id === current?.item)
  const next = nextItem(items, current?.item ?? null, workshop, now)
  const extend = (minutes: number) => void run({ type: 'timer.extend', minutes })
  return (
    <section className={styles.now} aria-labelledby="director-now">
      <h2 id="director-now" className="visually-hidden">
        {t('now.title')}
      </h2>
      <div className={styles.what}>
        <p className={styles.item} dir="auto">
          {item?.title ?? t('now.none')}
        </p>
        {current !== null && (
          <p className={styles.clock}>
            <Clock timer={current.timer} />
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {next !== null && (
          <Button
            tone="primary"
            className={styles.next ?? ''}
            icon={<IconPlayerSkipForward size={20} />}
            onClick={() => void run({ type: 'item.start', id: next.id })}
          >
            <span className={styles.nextText}>
              {current === null ? t('now.start') : t('now.next')} <bdi>{next.title}</bdi>
            </span>
          </Button>
        )}
        {current !== null && (
          <>
            {current.timer.kind === 'running' ? (
              <Button icon={<IconPlayerPause size={20} />} onClick={() => void run({ type: 'timer.pause' })}>
                {t('now.pause')}
              </Button>
            ) : (
              <Button icon={<IconPlayerPlay size={20} />} onClick={() => void run({ type: 'timer.resume' })}>
                {t('now.resume')}
              </Button>
            )}
            <Button aria-label={t('now.shorter', { count: 1 })} onClick={() => extend(-1)}>
              −1
            </Button>
            <Button aria-label={t('now.longer', { count: 1 })} onClick={() => extend(1)}>
              +1
            </Button>
            <Button aria-label={t('now.longer', { count: 5 })} onClick={() => extend(5)}>
              +5
            </Button>
            <Button tone="quiet" icon={<IconPlayerStop size={20} />} onClick={() => void run({ type: 'item.end' })}>
              {t('now.end')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
