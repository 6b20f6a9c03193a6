import { type ReactNode, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/access/can.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { unreachable } from '../../../shared/refusals.ts'
import { LiveProvider, useActor, useLive, useRoom } from '../../live/use-live.tsx'
import { Loading } from '../../ui/loading.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { TlpBand } from '../../ui/tlp-band.tsx'
import { ConnectionLine, EndedBanner } from './connection.tsx'
import { CurrentItem } from './current-item.tsx'
import { labelNow } from './label-now.ts'
import { Menu } from './menu.tsx'
import { type FramePage, Navigation } from './navigation.tsx'
import { NotSignedIn, Unreachable } from './not-signed-in.tsx'
import { NoticeBanner, NoticesButton, useNewNotice } from './notices.tsx'
import { useSharedLive } from './shared-live.ts'
import { forgetSignIn, useSignedInAs } from './signed-in-as.ts'
import { useFootHeight } from './use-foot-height.ts'
import styles from './workshop-frame.module.css'

interface FrameProps {
  readonly workshop: WorkshopId
  readonly page: FramePage
  readonly saving?: ReactNode
  readonly children: ReactNode
}

/**
 * Everything around a page of a workshop: opens the live plane as the person (or the organiser) this browser is signed
 * in as, TLP bands, title, current item with its clock, notices, links to the other pages, connection. Children are drawn
 * once the room's state is known (also the last known one while the server is away, and after the session ended, below a
 * banner that says so, so that text can be saved). `saving` stands in the header, also on a phone.
 */
export function WorkshopFrame(props: FrameProps) {
  const who = useSignedInAs(props.workshop, props.page)
  switch (who.kind) {
    case 'asking':
      return <Loading />
    case 'unreachable':
      return <Unreachable />
    case 'nobody':
      return <NotSignedIn />
    case 'known':
      return <Connected {...props} as={who.as} />
    default:
      return unreachable(who)
  }
}

function Connected({ as, ...frame }: FrameProps & { readonly as: 'person' | 'organiser' }) {
  return (
    <LiveProvider client={useSharedLive(frame.workshop, as)}>
      <Entrance {...frame} />
    </LiveProvider>
  )
}

/** Waits for the room's state. */
function Entrance(frame: FrameProps) {
  const known = useLive((snapshot) => snapshot.state !== null)
  const status = useLive((snapshot) => snapshot.status)
  const turnedAway = !known && status.kind === 'ended'
  useEffect(() => {
    if (turnedAway) forgetSignIn(frame.workshop)
  }, [turnedAway, frame.workshop])
  if (known) return <Frame {...frame} />
  if (status.kind === 'ended') return <NotSignedIn code={status.code} />
  return status.kind === 'offline' ? <Unreachable /> : <Loading />
}

function Frame({ workshop, page, saving, children }: FrameProps) {
  const { t } = useTranslation('room')
  const title = useRoom((state) => state.workshop.title)
  const label = useRoom(labelNow)
  const directs = can(useActor(), 'room.direct', { workshop })
  const running = useRoom((state) => state.current !== null)
  const newNotice = useNewNotice()
  const foot = useFootHeight()
  // Who runs the room sends the notices.
  const showsNotices = page !== 'run'
  usePageTitle(`${t(`nav.${page}`)} – ${title}`)
  return (
    <div className={styles.frame} data-page={page}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.header}>
        <TlpBand label={label} />
        <div className={styles.bar} data-crowded={directs && running ? '' : undefined}>
          <p className={styles.title} dir="auto">
            {title}
          </p>
          <div className={styles.now}>
            <CurrentItem />
          </div>
          <div className={styles.pages}>
            <Navigation page={page} />
          </div>
          <div className={styles.end}>
            {saving}
            <NoticesButton isNew={showsNotices && newNotice.notice !== null} onClose={newNotice.dismiss} />
            <Menu page={page} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <EndedBanner />
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </main>
      <footer ref={foot} className={styles.footer}>
        {showsNotices && <NoticeBanner {...newNotice} />}
        <div className={styles.last}>
          <ConnectionLine />
          <TlpBand label={label} />
        </div>
      </footer>
    </div>
  )
}
