import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldKey, readScalar, VALUES, valuesOf } from '../../../shared/documents/plan.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { type Tlp, tlp } from '../../../shared/domain/handling.ts'
import { inLanguage, OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import type { SessionUse } from '../../api/http.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useRoom } from '../../live/use-live.tsx'
import type { DocumentSession } from '../../sync/document-session.ts'
import { useDocumentVersion } from '../../sync/use-document.ts'
import { GroupName } from '../../ui/group-name.tsx'
import { NotesView } from '../notes/notes-view.tsx'
import { PlanSectionView } from '../plan/plan-section-view.tsx'
import { stricter } from '../room/label-now.ts'
import { Clock } from '../timer/clock.tsx'
import type { Extent } from './scroll.ts'
import styles from './stage-document.module.css'
import { StageFrame } from './stage-frame.tsx'
import { StageScroll } from './stage-scroll.tsx'
import { useStageDocument } from './use-stage-document.ts'

interface StageDocumentProps {
  readonly as: SessionUse
  readonly group: Group
  readonly label: Tlp
  readonly scroll: number
  readonly onMeasure?: ((extent: Extent) => void) | undefined
}

/** One section of a group's plan. A plan says itself how closed it is: its own label counts too. */
export function StagePlan({ section, label, ...rest }: StageDocumentProps & { readonly section: string }) {
  const session = useStageDocument(rest.group, 'plan', rest.as)
  const found = OPERATION_PLAN.sections.find(({ id }) => id === section)
  const heading = found === undefined ? '' : `${found.number} ${inLanguage(found.title, currentLanguage())}`
  if (session === null) return <Picture {...rest} label={label} heading={heading} />
  return <OpenPlan {...rest} {...{ session, section, label, heading }} />
}

interface OpenPlanProps extends StageDocumentProps {
  readonly session: DocumentSession
  readonly section: string
  readonly heading: string
}

function OpenPlan({ session, section, label, ...rest }: OpenPlanProps) {
  useDocumentVersion(session, VALUES)
  const own = tlp.safeParse(readScalar(valuesOf(session.doc), fieldKey('cover', 'tlp')))
  return (
    <Picture {...rest} label={own.success ? stricter(label, own.data) : label}>
      <PlanSectionView doc={session.doc} section={section} />
    </Picture>
  )
}

export function StageNotes(props: StageDocumentProps) {
  const { t } = useTranslation('stage')
  const session = useStageDocument(props.group, 'notes', props.as)
  return (
    <Picture {...props} heading={t('notes')}>
      {session !== null && <NotesView doc={session.doc} group={props.group} />}
    </Picture>
  )
}

function Picture({
  group,
  label,
  scroll,
  onMeasure,
  heading,
  children,
}: Omit<StageDocumentProps, 'as'> & { readonly heading: string; readonly children?: ReactNode }) {
  const current = useRoom((state) => state.current)
  return (
    <StageFrame label={label}>
      <div className={styles.picture}>
        <header className={styles.header}>
          <div className={styles.heading}>
            <GroupName group={group} />
            <h1 className={styles.title}>{heading}</h1>
          </div>
          {current !== null && (
            <div className={styles.clock}>
              <Clock timer={current.timer} />
            </div>
          )}
        </header>
        <StageScroll scroll={scroll} onMeasure={onMeasure}>
          <Suspense>{children}</Suspense>
        </StageScroll>
      </div>
    </StageFrame>
  )
}
