import { IconChevronDown } from '@tabler/icons-react'
import { memo, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../shared/domain/group.ts'
import { OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { useRoom } from '../../live/use-live.tsx'
import type { DocumentSession } from '../../sync/document-session.ts'
import { Suggestions } from './cells/suggestions.tsx'
import { type OpenPlan, PlanContext } from './plan-context.ts'
import styles from './plan-panel.module.css'
import { PlanReading } from './plan-reading.ts'
import { PlanSection } from './plan-section.tsx'
import { SectionList, type SectionRoute } from './section-list.tsx'
import { useTemplateText } from './template-text.ts'

interface PlanPanelProps {
  readonly session: DocumentSession
  readonly group: Group
  readonly editable: boolean
  readonly at: string | null
}

/** The plan on the board: section list with progress and people, one section open at a time (`at`, else the group's first focus), its fields and checks. */
export const PlanPanel = memo(function PlanPanel({ session, group, editable, at }: PlanPanelProps) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const workshop = useRoom((state) => state.workshop)
  const reading = useMemo(() => new PlanReading(session.doc, OPERATION_PLAN), [session])
  const plan = useMemo<OpenPlan>(
    () => ({ session, reading, editable, timeZone: workshop.timeZone }),
    [session, reading, editable, workshop.timeZone],
  )
  const routeTo = useCallback<SectionRoute>(
    (section) => ({ page: 'board', workshop: workshop.id, group: group.id, tab: 'plan', at: section }),
    [workshop.id, group.id],
  )
  const { sections } = OPERATION_PLAN
  const index = Math.max(
    0,
    sections.findIndex(({ id }) => id === sectionToOpen(at, group.focus)),
  )
  const open = sections[index]
  if (open === undefined) throw new Error('the template has no sections')

  const list = <SectionList sections={sections} open={open.id} focus={group.focus} routeTo={routeTo} />
  return (
    <PlanContext value={plan}>
      <div className={styles.panel}>
        <nav className={styles.side} aria-label={t('sections')}>
          {list}
        </nav>
        <details key={`list ${open.id}`} className={styles.folded}>
          <summary>
            <span className="visually-hidden">{t('sections')}: </span>
            <span>
              {open.number} {text(open.title)}
            </span>
            <IconChevronDown size={18} aria-hidden />
          </summary>
          <nav aria-label={t('sections')}>{list}</nav>
        </details>
        <PlanSection section={open} previous={sections[index - 1]} next={sections[index + 1]} routeTo={routeTo} />
      </div>
      <Suggestions />
    </PlanContext>
  )
})

function sectionToOpen(at: string | null, focus: readonly string[]): string | undefined {
  const known = (id: string | undefined) => OPERATION_PLAN.sections.some((section) => section.id === id)
  return at !== null && known(at) ? at : focus.find(known)
}
