import { unreachable } from '../../../shared/refusals.ts'
import type { SessionUse } from '../../api/http.ts'
import { useRoom } from '../../live/use-live.tsx'
import { labelNow } from '../room/label-now.ts'
import type { Extent } from './scroll.ts'
import styles from './stage.module.css'
import { StageAgenda } from './stage-agenda.tsx'
import { StageNotes, StagePlan } from './stage-document.tsx'
import { StageFrame } from './stage-frame.tsx'
import { StageJoin } from './stage-join.tsx'

/** What still reads well as one big sentence. */
const LONG_NOTICE = 120

interface StageScreenProps {
  /** Whose session opens the document that is shown. */
  readonly as: SessionUse
  readonly onMeasure?: (extent: Extent) => void
}

/** What the projectors show now. Drawn on them, and small on the facilitator's page. */
export function StageScreen({ as, onMeasure }: StageScreenProps) {
  const stage = useRoom((state) => state.stage)
  const label = useRoom(labelNow)
  const group = useRoom((state) =>
    'group' in state.stage ? state.groups.find(({ id }) => 'group' in state.stage && id === state.stage.group) : undefined,
  )
  switch (stage.show) {
    case 'agenda':
      return (
        <StageFrame label={label}>
          <StageAgenda />
        </StageFrame>
      )
    case 'join':
      return (
        <StageFrame label={label}>
          <StageJoin as={as} />
        </StageFrame>
      )
    case 'plan':
      if (group === undefined || group.removed) return <StageFrame label={label} />
      return (
        <StagePlan
          key={`${group.id} ${stage.section}`}
          {...{ as, group, label, onMeasure }}
          section={stage.section}
          scroll={stage.scroll}
        />
      )
    case 'notes':
      if (group === undefined || group.removed) return <StageFrame label={label} />
      return <StageNotes key={group.id} {...{ as, group, label, onMeasure }} scroll={stage.scroll} />
    case 'notice':
      return (
        <StageFrame label={label}>
          <p className={styles.notice} data-long={stage.text.length > LONG_NOTICE} dir="auto">
            {stage.text}
          </p>
        </StageFrame>
      )
    case 'blank':
      return <StageFrame label={label} dark />
    default:
      return unreachable(stage)
  }
}
