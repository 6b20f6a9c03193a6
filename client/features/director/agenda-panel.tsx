import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../live/use-live.tsx'
import { IconButton } from '../../ui/button.tsx'
import { AgendaList } from '../agenda/agenda-list.tsx'
import { useRun } from '../room/use-run.ts'

/** The whole agenda; any item can be started out of turn. */
export function AgendaPanel() {
  const { t } = useTranslation('director')
  const run = useRun()
  const current = useRoom((state) => state.current?.item)
  return (
    <section className="card stack" aria-labelledby="director-agenda">
      <h2 id="director-agenda">{t('agenda.title')}</h2>
      <AgendaList
        renderAction={(item) =>
          item.id === current ? null : (
            <IconButton
              size="small"
              label={t('agenda.start', { title: item.title })}
              icon={<IconPlayerPlay size={18} />}
              onClick={() => void run({ type: 'item.start', id: item.id })}
            />
          )
        }
      />
    </section>
  )
}
