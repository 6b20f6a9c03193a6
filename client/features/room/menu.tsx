import { IconMenu2 } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, isFailure } from '../../api/http.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { goTo } from '../../routes.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Link } from '../../ui/link.tsx'
import { Preferences } from '../../ui/preferences.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { toast } from '../../ui/toasts.tsx'
import { forgetWorkshop } from '../joining/remembered.ts'
import styles from './menu.module.css'
import { type FramePage, Navigation } from './navigation.tsx'
import { forgetSignIn } from './signed-in-as.ts'
import { useMe } from './use-me.ts'

const ProfileDialog = lazy(async () => ({ default: (await import('../people/profile-dialog.tsx')).ProfileDialog }))

/** Oneself, this device's language and theme, and the way out. */
export function Menu({ page }: { readonly page: FramePage }) {
  const { t } = useTranslation('room')
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<'profile' | 'leave' | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const organiser = useActor().kind === 'organiser'
  const me = useMe()
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
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
      {dialog === 'leave' && <LeaveDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('room')
  const refusalText = useRefusalText()
  const workshop = useRoom((state) => state.workshop.id)
  const leave = async () => {
    const answer = await api.leave(workshop, 'person')
    if (isFailure(answer)) {
      toast(refusalText(answer.refused))
      return
    }
    forgetSignIn(workshop)
    forgetWorkshop(workshop)
    goTo({ page: 'home' })
  }
  return (
    <ConfirmDialog title={t('leave.title')} action={t('menu.leave')} onConfirm={() => void leave()} onClose={onClose}>
      <p>{t('leave.text')}</p>
    </ConfirmDialog>
  )
}
