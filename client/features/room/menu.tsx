import { IconMenu2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { goTo } from '../../routes.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Preferences } from '../../ui/preferences.tsx'
import { useClosing } from '../../ui/use-closing.ts'
import styles from './menu.module.css'
import { type FramePage, Navigation } from './navigation.tsx'
import { useMe } from './use-me.ts'

const LeaveDialog = lazy(async () => ({ default: (await import('../joining/leave-dialog.tsx')).LeaveDialog }))
const ProfileDialog = lazy(async () => ({ default: (await import('../people/profile-dialog.tsx')).ProfileDialog }))

/** Oneself, this device's language and theme, and the way out. */
export function Menu({ page }: { readonly page: FramePage }) {
  const { t } = useTranslation('room')
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<'profile' | 'leave' | null>(null)
  const box = useClosing(open, setOpen)
  const organiser = useActor().kind === 'organiser'
  const me = useMe()
  const id = useRoom((state) => state.workshop.id)
  const title = useRoom((state) => state.workshop.title)
  const show = (next: 'profile' | 'leave') => {
    setOpen(false)
    setDialog(next)
  }
  return (
    <div className={styles.menu} ref={box}>
      <IconButton label={t('menu.title')} icon={<IconMenu2 size={20} />} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <div className={`popover ${styles.open}`}>
          {me !== null && (
            <div>
              <p className={styles.name} dir="auto">
                {me.name}
              </p>
              <p className="soft small" dir="auto">
                {me.organisation}
              </p>
            </div>
          )}
          <div className={styles.pages}>
            <Navigation page={page} />
          </div>
          {me !== null && <Button onClick={() => show('profile')}>{t('menu.profile')}</Button>}
          <Preferences />
          {me !== null && (
            <Button tone="quiet" onClick={() => show('leave')}>
              {t('menu.leave')}
            </Button>
          )}
          {organiser && <Link to={{ page: 'organise' }}>{t('menu.workshops')}</Link>}
        </div>
      )}
      {dialog === 'profile' && (
        <Suspense>
          <ProfileDialog onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog === 'leave' && (
        <Suspense>
          <LeaveDialog workshop={id} title={title} onLeft={() => goTo({ page: 'home' })} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </div>
  )
}
