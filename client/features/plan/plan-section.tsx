import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '../../../shared/templates/plan-template.ts'
import { Link } from '../../ui/link.tsx'
import { PeopleAt, useShowWhere } from '../presence/presence.tsx'
import { usePlan } from './plan-context.ts'
import { PlanField } from './plan-field.tsx'
import styles from './plan-section.module.css'
import type { SectionRoute } from './section-list.tsx'
import { useTemplateText } from './template-text.ts'

interface PlanSectionProps {
  readonly section: Section
  readonly previous: Section | undefined
  readonly next: Section | undefined
  readonly routeTo: SectionRoute
}

/** The section that is open, with its fields. */
export const PlanSection = memo(function PlanSection({ section, previous, next, routeTo }: PlanSectionProps) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const { session } = usePlan()
  useShowWhere(session, section.id)
  const article = useRef<HTMLElement>(null)
  const shown = useRef(section.id)
  useEffect(() => {
    // Who goes to another section begins at its top; who opens the page is left where they are.
    if (shown.current === section.id || article.current === null) return
    shown.current = section.id
    article.current.querySelector('h2')?.focus({ preventScroll: true })
    if (article.current.getBoundingClientRect().top < 0) article.current.scrollIntoView()
  }, [section.id])
  return (
    <article ref={article} className={styles.section} aria-labelledby="plan-section-title">
      <header className={styles.head}>
        <div className="row spread">
          <h2 id="plan-section-title" tabIndex={-1}>
            <span className={styles.number}>{section.number}</span> {text(section.title)}
          </h2>
          <PeopleAt session={session} at={section.id} />
        </div>
        <p className="soft">{text(section.purpose)}</p>
      </header>
      {section.fields.map((field) => (
        <PlanField key={`${section.id} ${field.id}`} section={section.id} field={field} />
      ))}
      <nav className={styles.around} aria-label={t('around')}>
        {previous !== undefined && (
          <Link to={routeTo(previous.id)} className="button">
            <IconArrowLeft size={18} aria-hidden className={styles.arrow} />
            {text(previous.title)}
          </Link>
        )}
        {next !== undefined && (
          <Link to={routeTo(next.id)} className={`button ${styles.next}`}>
            {text(next.title)}
            <IconArrowRight size={18} aria-hidden className={styles.arrow} />
          </Link>
        )}
      </nav>
    </article>
  )
})
