import { useId, useMemo } from 'react'
import { fieldKey } from '../../../shared/documents/plan.ts'
import type { Column } from '../../../shared/templates/plan-template.ts'
import { Cell, type Naming } from './cells/cell.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { fieldPlace } from './place.ts'
import { usePlan } from './plan-context.ts'
import styles from './plan-field.module.css'
import { RequiredMark } from './required-mark.tsx'
import { useTemplateText } from './template-text.ts'
import { useFindings } from './use-findings.ts'

interface ObjectFieldProps {
  readonly section: string
  readonly field: string
  readonly parts: readonly Column[]
  readonly labelledBy: string
}

/** Several values that belong together. */
export function ObjectField({ section, field, parts, labelledBy }: ObjectFieldProps) {
  return (
    <fieldset aria-labelledby={labelledBy} className={styles.parts}>
      {parts.map((part) => (
        <Part key={part.id} section={section} field={field} part={part} />
      ))}
    </fieldset>
  )
}

function Part({ section, field, part }: { readonly section: string; readonly field: string; readonly part: Column }) {
  const { session } = usePlan()
  const text = useTemplateText()
  const findings = useFindings({ section, field, column: part.id })
  const id = useId()
  const place = useMemo(() => fieldPlace(session.doc, fieldKey(section, field, part.id)), [session, section, field, part.id])
  const wrong = findings.some(({ severity }) => severity === 'wrong')
  const naming = useMemo<Naming>(
    () => ({ 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-notes`, ...(wrong ? { 'aria-invalid': true } : {}) }),
    [id, wrong],
  )
  return (
    <div className={styles.part} data-kind={part.type.kind}>
      <span id={`${id}-label`} className="field-label">
        {text(part.label)}
        {part.required && <RequiredMark />}
      </span>
      <Cell type={part.type} place={place} naming={naming} compact={false} />
      <div id={`${id}-notes`}>
        <FindingNotes findings={findings} />
      </div>
    </div>
  )
}
