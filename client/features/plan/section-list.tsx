import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '../../../shared/templates/plan-template.ts'
import type { Route } from '../../routes.ts'
import { Link } from '../../ui/link.tsx'
import { PeopleAt } from '../presence/presence.tsx'
import { usePlan } from './plan-context.ts'
import { ProgressRing } from './progress-ring.tsx'
import styles from './section-list.module.css'
import { useTemplateText } from './template-text.ts'
import { useProgress } from './use-findings.ts'

export type SectionRoute = (section: string) => Extract<Route, { page: 'board' }>

interface SectionListProps {
  readonly sections: readonly Section[]
  readonly open: string
  /** Sections that the group should begin with. */
  readonly focus: readonly string[]
  readonly routeTo: SectionRoute
}

/** All sections: how far each is, whether something in it is doubtful, who is there now. */
export function SectionList({ sections, open, focus, routeTo }: SectionListProps) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const { session, reading } = usePlan()
  const progressOf = useProgress(reading)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const current = list.current?.querySelector(`[data-section="${open}"]`)
    const scrolling = list.current?.parentElement
    if (current === null || current === undefined || scrolling === null || scrolling === undefined) return
    // Not scrollIntoView, which would move the page too.
    const { top, bottom } = current.getBoundingClientRect()
    const frame = scrolling.getBoundingClientRect()
    if (bottom > frame.bottom) scrolling.scrollTop += bottom - frame.bottom
    else if (top < frame.top) scrolling.scrollTop -= frame.top - top
  }, [open])
  return (
    <ol ref={list} className={styles.list}>
      {sections.map(({ id, number, title }) => (
        <li key={id} data-section={id}>
          <Link to={routeTo(id)} current={id === open} className={styles.link ?? ''}>
            <span className={styles.number}>{number}</span>
            <span className={styles.title}>
              {text(title)}
              {focus.includes(id) && <span className={styles.focus}>{t('focus')}</span>}
            </span>
            <PeopleAt session={session} at={id} />
            {reading.isMarked(id) && (
              <span className={styles.mark}>
                <span className="visually-hidden">{t('marked')}</span>
              </span>
            )}
            <ProgressRing progress={progressOf(id)} />
          </Link>
        </li>
      ))}
    </ol>
  )
}
