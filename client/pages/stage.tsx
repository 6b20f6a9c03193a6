import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import { useSharedLive } from '../features/room/shared-live.ts'
import { DisplayEntry } from '../features/stage/display-entry.tsx'
import { FullScreenButton } from '../features/stage/full-screen-button.tsx'
import styles from '../features/stage/stage.module.css'
import { StageScreen } from '../features/stage/stage-screen.tsx'
import { useIdle, useProjector } from '../features/stage/use-projector.ts'
import { LiveProvider, useLive } from '../live/use-live.tsx'
import { goTo } from '../routes.ts'
import { usePageTitle } from '../ui/page-title.ts'

/** A projector: read-only, driven by the facilitator, and never an error on the wall. */
export function StagePage({ workshop }: { readonly workshop: WorkshopId }) {
  const [sessions, setSessions] = useState(0)
  const joined = useCallback((to: WorkshopId) => {
    goTo({ page: 'stage', workshop: to }, { replace: true })
    setSessions((count) => count + 1)
  }, [])
  return <Display key={`${workshop} ${sessions}`} workshop={workshop} onJoined={joined} />
}

interface DisplayProps {
  readonly workshop: WorkshopId
  readonly onJoined: (workshop: WorkshopId) => void
}

function Display({ workshop, onJoined }: DisplayProps) {
  return (
    <LiveProvider client={useSharedLive(workshop, 'display')}>
      <Wall onJoined={onJoined} />
    </LiveProvider>
  )
}

function Wall({ onJoined }: Pick<DisplayProps, 'onJoined'>) {
  const known = useLive((snapshot) => snapshot.state !== null)
  const status = useLive((snapshot) => snapshot.status.kind)
  // A session that was ended must not leave its last picture on the wall.
  if (status === 'ended') return <DisplayEntry code="" onJoined={onJoined} />
  return known ? <Picture offline={status !== 'online'} /> : <main className={styles.empty} />
}

function Picture({ offline }: { readonly offline: boolean }) {
  // Those of what may be shown later, too: a choice must be on the wall within half a second.
  const { t } = useTranslation(['stage', 'plan', 'notes', 'editor'])
  usePageTitle(t('title'))
  useProjector()
  const idle = useIdle()
  return (
    <main className={styles.screen} data-idle={idle}>
      <StageScreen as="display" />
      {offline && <span className={styles.offline} aria-hidden="true" />}
      <FullScreenButton hidden={idle} />
    </main>
  )
}
