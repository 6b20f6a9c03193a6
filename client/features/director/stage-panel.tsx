import { IconCalendarTime, IconQrcode, IconSquare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../shared/live/stage.ts'
import { useActor, useLive, useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { useRun } from '../room/use-run.ts'
import type { Extent } from '../stage/scroll.ts'
import { ScrollControls } from './scroll-controls.tsx'
import { ShowDocument } from './show-document.tsx'
import styles from './stage-panel.module.css'
import { StagePreview } from './stage-preview.tsx'
import { StageWords } from './stage-words.tsx'

const NOTHING_MEASURED: Extent = { view: 0, content: 0 }

/** What the projectors show, and the choice of it. */
export function StagePanel() {
  const { t } = useTranslation('director')
  const run = useRun()
  const stage = useRoom((state) => state.stage)
  const participant = useActor().kind === 'participant'
  const [extent, setExtent] = useState(NOTHING_MEASURED)
  const show = (next: Stage) => void run({ type: 'stage.show', stage: next })
  return (
    <section className="card stack" aria-labelledby="director-stage">
      <div>
        <h2 id="director-stage">{t('stage.title')}</h2>
        <StageWords />
        <Displays />
      </div>
      {participant && <StagePreview onMeasure={setExtent} />}
      {(stage.show === 'plan' || stage.show === 'notes') && (
        <ScrollControls
          key={stage.show === 'plan' ? `${stage.group} ${stage.section}` : stage.group}
          stage={stage}
          extent={participant ? extent : NOTHING_MEASURED}
        />
      )}
      <div className={styles.choices}>
        <Button
          aria-pressed={stage.show === 'agenda'}
          icon={<IconCalendarTime size={20} />}
          onClick={() => show({ show: 'agenda' })}
        >
          {t('stage.agenda')}
        </Button>
        <Button aria-pressed={stage.show === 'join'} icon={<IconQrcode size={20} />} onClick={() => show({ show: 'join' })}>
          {t('stage.join')}
        </Button>
        <Button aria-pressed={stage.show === 'blank'} icon={<IconSquare size={20} />} onClick={() => show({ show: 'blank' })}>
          {t('stage.blank')}
        </Button>
      </div>
      <ShowDocument />
    </section>
  )
}

function Displays() {
  const { t } = useTranslation('director')
  const online = useLive((snapshot) => snapshot.presence.online)
  const participants = useRoom((state) => state.participants)
  const count = participants.filter(({ id, role }) => role === 'display' && online.includes(id)).length
  return <p className="soft small">{count === 0 ? t('stage.noDisplay') : t('stage.displays', { count })}</p>
}
