import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/use-live.tsx'
import { Link } from '../../ui/link.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import styles from './connection.module.css'

/** Short breaks are normal on venue Wi-Fi, and nobody needs to know. */
const QUIET_FOR_MS = 2_000

function useOfflineForLong(): boolean {
  const offline = useLive(({ status }) => status.kind === 'offline' || status.kind === 'connecting')
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!offline) return
    const timeout = setTimeout(() => setLong(true), QUIET_FOR_MS)
    return () => {
      clearTimeout(timeout)
      setLong(false)
    }
  }, [offline])
  return offline && long
}

/** A quiet line while the server cannot be reached. */
export function ConnectionLine() {
  const { t } = useTranslation('room')
  const offline = useOfflineForLong()
  return <output className={styles.line}>{offline && t('offline')}</output>
}

/** The session is over: said clearly, above what was written, which stays to be saved. */
export function EndedBanner() {
  const { t } = useTranslation('room')
  const refusalText = useRefusalText()
  const status = useLive((snapshot) => snapshot.status)
  if (status.kind !== 'ended') return null
  return (
    <div className={styles.ended} role="alert">
      <div className="notice" data-tone="bad">
        <p>{refusalText(status.code)}</p>
        <p>
          {t('ended.kept')} <Link to={{ page: 'join' }}>{t('ended.join')}</Link>
        </p>
      </div>
    </div>
  )
}
