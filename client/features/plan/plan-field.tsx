import { memo, type ReactNode, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldKey } from '../../../shared/documents/plan.ts'
import { unreachable } from '../../../shared/refusals.ts'
import type { Field } from '../../../shared/templates/plan-template.ts'
import { RichText } from '../editor/rich-text.tsx'
import { RichTextView } from '../editor/rich-text-view.tsx'
import { Cell, type Naming } from './cells/cell.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { ObjectField } from './object-field.tsx'
import { fieldPlace } from './place.ts'
import { usePlan } from './plan-context.ts'
import styles from './plan-field.module.css'
import { RequiredMark } from './required-mark.tsx'
import { PlanTable } from './table/plan-table.tsx'
import { useTemplateText } from './template-text.ts'
import { useFindings } from './use-findings.ts'

/** One field of the plan: its name, what it is for, what people wrote, and the marks. */
export const PlanField = memo(function PlanField({ section, field }: { readonly section: string; readonly field: Field }) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const { session, editable } = usePlan()
  const findings = useFindings({ section, field: field.id })
  const id = useId()
  const key = fieldKey(section, field.id)
  const place = useMemo(() => fieldPlace(session.doc, key), [session, key])
  const wrong = findings.some(({ severity }) => severity === 'wrong')
  const label = text(field.label)
  const help = text(field.help)
  const labelId = `${id}-label`
  const describedBy = `${id}-help ${id}-notes`
  const isTable = 'columns' in field.type
  const notes = (
    <div id={`${id}-notes`}>
      <FindingNotes findings={findings} />
    </div>
  )
  const naming = useMemo<Naming>(
    () => ({ 'aria-labelledby': labelId, 'aria-describedby': describedBy, ...(wrong ? { 'aria-invalid': true } : {}) }),
    [labelId, describedBy, wrong],
  )

  const control = (): ReactNode => {
    const { type } = field
    switch (type.kind) {
      case 'richtext':
        return editable ? (
          <RichText session={session} fragment={key} label={label} describedBy={describedBy} editable kind="plan" />
        ) : (
          <RichTextView doc={session.doc} fragment={key} empty={t('empty')} />
        )
      case 'table':
      case 'raci':
      case 'workflow':
        return <PlanTable section={section} field={field.id} root={key} type={type} labelledBy={labelId} />
      case 'object':
        return <ObjectField section={section} field={field.id} parts={type.parts} labelledBy={labelId} />
      case 'cell':
        return <Cell type={type.type} place={place} naming={naming} compact={false} />
      default:
        return unreachable(type)
    }
  }

  return (
    <div className={styles.field} data-field={field.id} data-wide={isTable ? '' : undefined}>
      <h3 id={labelId} className={styles.name}>
        {label}
        {field.required && <RequiredMark />}
      </h3>
      <div className={styles.about}>
        <div id={`${id}-help`}>{help !== '' && <p className="field-help">{help}</p>}</div>
        {isTable && notes}
      </div>
      {control()}
      {/* They come and go while one writes, and must not move what one writes in. A table may be long: its own stay at its head. */}
      {!isTable && notes}
    </div>
  )
})
