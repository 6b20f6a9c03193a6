import { IconBell, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../shared/live/state.ts'
import { timeOfDay } from '../../i18n/time-of-day.ts'
import { useRoom, useServerNow } from '../../live/use-live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { dismissedNotices, dismissNotices } from './dismissed-notices.ts'
import styles from './notices.module.css'
import { bannerNotice, noticesFor } from './notices-for.ts'
import { useMe } from './use-me.ts'

const AGE_CHECKED_EVERY_MS = 60_000

function useNotices(): Notice[] {
  const me = useMe()
  return noticesFor(
    useRoom((state) => state.notices),
    me,
  )
}

interface NewNotice {
  readonly notice: Notice | null
  readonly dismiss: () => void
}

/** The newest notice, until it is dismissed on this device. */
export function useNewNotice(): NewNotice {
  const workshop = useRoom((state) => state.workshop.id)
  const [dismissedUntil, setDismissedUntil] = useState(() => dismissedNotices(workshop))
  const notice = bannerNotice(useNotices(), dismissedUntil, useServerNow(AGE_CHECKED_EVERY_MS))
  const dismiss = () => {
    if (notice === null) return
    dismissNotices(workshop, notice.at)
    setDismissedUntil(notice.at)
  }
  return { notice, dismiss }
}

/** Stands at the foot of the page: nothing moves under somebody's hands, and no control is covered. */
export function NoticeBanner({ notice, dismiss }: NewNotice) {
  const { t } = useTranslation('room')
  return (
    <output className={styles.place}>
      {notice !== null && (
        <div className={styles.banner} key={notice.id}>
          <IconBell size={20} aria-hidden="true" className={styles.icon} />
          <NoticeText notice={notice} />
          <IconButton label={t('notices.dismiss')} size="small" icon={<IconX size={18} />} onClick={dismiss} />
        </div>
      )}
    </output>
  )
}

/** All notices. `isNew`: there is one that was not dismissed, which a phone's keyboard may hide. */
export function NoticesButton({ isNew, onClose }: { readonly isNew: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['room', 'common'])
  const notices = useNotices()
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose()
  }
  return (
    <>
      <span className={styles.bell} data-new={isNew ? '' : undefined}>
        <IconButton label={t('room:notices.title')} icon={<IconBell size={20} />} onClick={() => setOpen(true)} />
      </span>
      {open && (
        <Dialog title={t('room:notices.title')} onClose={close}>
          {notices.length === 0 && <p className="soft">{t('room:notices.none')}</p>}
          <ol className={styles.list}>
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeText notice={notice} />
              </li>
            ))}
          </ol>
          <div className="row">
            <Button onClick={close}>{t('common:close')}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function NoticeText({ notice }: { readonly notice: Notice }) {
  const zone = useRoom((state) => state.workshop.timeZone)
  const group = useRoom((state) => state.groups.find(({ id }) => id === notice.group))
  return (
    <div className={styles.notice}>
      <p className={styles.text} dir="auto">
        {notice.text}
      </p>
      <p className={styles.facts}>
        <time dateTime={new Date(notice.at).toISOString()}>{timeOfDay(notice.at, zone)}</time>
        {group !== undefined && <GroupName group={group} />}
      </p>
    </div>
  )
}
