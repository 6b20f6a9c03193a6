import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '../../../shared/ids.ts'
import { useLive, useServerNow } from '../../live/use-live.tsx'
import styles from './presence.module.css'
import { ago, seenOf } from './roster-parts.ts'

const REDRAW_MS = 30_000

/** Online, or when last seen: a dot and always the word. */
export function Presence({ id }: { readonly id: ParticipantId }) {
  const { t, i18n } = useTranslation('people')
  const seen = seenOf(
    id,
    useLive((snapshot) => snapshot.presence),
  )
  const now = useServerNow(REDRAW_MS)
  const since = seen.kind === 'away' ? ago(seen.since, now, i18n.language) : null
  return (
    <span className={`small ${styles.presence}`} data-here={seen.kind === 'online'}>
      {seen.kind === 'online' && t('online')}
      {seen.kind === 'never' && t('never')}
      {seen.kind === 'away' && (since === null ? t('justNow') : t('away', { ago: since }))}
    </span>
  )
}
