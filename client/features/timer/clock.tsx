import { useTranslation } from 'react-i18next'
import { type Timer, timeLeft } from '../../../shared/live/timer.ts'
import { useServerNow } from '../../live/use-live.tsx'
import styles from './clock.module.css'
import { clockText } from './clock-text.ts'

/** Five times a second keeps every clock in the room within 200 ms of the server's. */
const DRAWN_EVERY_MS = 200

/** The clock of the current item, by the server's time. */
export function Clock({ timer }: { readonly timer: Timer }) {
  const { t } = useTranslation('room')
  const now = useServerNow(DRAWN_EVERY_MS)
  const { text, over } = clockText(timeLeft(timer, now))
  const paused = timer.kind === 'paused'
  return (
    <span className={styles.clock} role="timer" aria-label={t('clock.label')} data-over={over} data-paused={paused}>
      <span>{over ? `+${text}` : text}</span>
      {over && <span className={styles.word}>{t('clock.over')}</span>}
      {paused && <span className={styles.word}>{t('clock.paused')}</span>}
    </span>
  )
}
