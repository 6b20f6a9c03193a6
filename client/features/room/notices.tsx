import { IconBell, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../shared/live/state.ts'
import { timeOfDay } from '../../i18n/time-of-day.ts'
import { useRoom, useServerNow } from '../../live/use-live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { GroupName } from '../../ui/group-name.tsx'
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

/** The newest notice, floating below the header so that nothing moves under somebody's hands; until it is dismissed here. */
export function NoticeBanner() {
  const { t } = useTranslation('room')
  const workshop = useRoom((state) => state.workshop.id)
  const memory = `plenary.notices.${workshop}`
  const [dismissedUntil, setDismissedUntil] = useState(() => Number(localStorage.getItem(memory) ?? 0))
  const notice = bannerNotice(useNotices(), dismissedUntil, useServerNow(AGE_CHECKED_EVERY_MS))
  const dismiss = ({ at }: Notice) => {
    localStorage.setItem(memory, String(at))
    setDismissedUntil(at)
  }
  return (
    <output className={styles.place}>
      {notice !== null && (
        <div className={styles.banner} key={notice.id}>
          <NoticeText notice={notice} />
          <IconButton label={t('notices.dismiss')} size="small" icon={<IconX size={18} />} onClick={() => dismiss(notice)} />
        </div>
      )}
    </output>
  )
}

export function NoticesButton() {
  const { t } = useTranslation(['room', 'common'])
  const notices = useNotices()
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('room:notices.title')} icon={<IconBell size={20} />} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t('room:notices.title')} onClose={() => setOpen(false)}>
          {notices.length === 0 && <p className="soft">{t('room:notices.none')}</p>}
          <ol className={styles.list}>
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeText notice={notice} />
              </li>
            ))}
          </ol>
          <div className="row">
            <Button onClick={() => setOpen(false)}>{t('common:close')}</Button>
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
