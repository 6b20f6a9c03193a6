import { useTranslation } from 'react-i18next'
import { useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AgendaList } from './agenda-list.tsx'

export function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['agenda', 'common'])
  const zone = useRoom((state) => state.workshop.timeZone)
  return (
    <Dialog title={t('agenda:title')} onClose={onClose}>
      <p className="soft small">{t('agenda:times', { zone })}</p>
      <AgendaList />
      <div className="row">
        <Button onClick={onClose}>{t('common:close')}</Button>
      </div>
    </Dialog>
  )
}
