import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { fieldKey } from '../../../shared/documents/plan.ts'
import { type FieldContent, isEmpty } from '../../../shared/documents/plan-content.ts'
import { isFilled } from '../../../shared/domain/plan-checks.ts'
import { type Field, OPERATION_PLAN, type Section } from '../../../shared/templates/plan-template.ts'
import { RichTextView } from '../editor/rich-text-view.tsx'
import { PartsView, RowsView, ValueView } from './content-views.tsx'
import styles from './plan-section-view.module.css'
import { useTemplateText } from './template-text.ts'
import { useSectionContent } from './use-section-content.ts'

/** One section of a plan, read only and large, for the stage, which names the section above it. */
export function PlanSectionView({ doc, section }: { readonly doc: Y.Doc; readonly section: string }) {
  const found = OPERATION_PLAN.sections.find(({ id }) => id === section)
  return found === undefined ? null : <Shown doc={doc} section={found} />
}

function Shown({ doc, section }: { readonly doc: Y.Doc; readonly section: Section }) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const content = useSectionContent(doc, section)
  // The room need not look at what nobody has to fill in.
  const shown = section.fields.flatMap((field) => {
    const value = content.get(field.id)
    const filled = value !== undefined && holds(field, value)
    return field.required || filled ? [{ field, value: filled ? value : undefined }] : []
  })
  return (
    <article className={styles.view}>
      {shown.map(({ field, value }) => (
        <section key={field.id} className={styles.field}>
          <h2 className={styles.label}>{text(field.label)}</h2>
          {value === undefined ? (
            <p className={styles.nothing}>{t('notYet')}</p>
          ) : (
            <FieldView doc={doc} root={fieldKey(section.id, field.id)} field={field} content={value} />
          )}
        </section>
      ))}
    </article>
  )
}

/** A table with fewer rows than it needs, or an object that lacks a part, still has something to show. */
function holds(field: Field, content: FieldContent): boolean {
  if (content.kind === 'rows') return content.rows.length > 0
  return content.kind === 'object' ? Object.values(content.parts).some((value) => !isEmpty(value)) : isFilled(field, content)
}

interface FieldViewProps {
  readonly doc: Y.Doc
  readonly root: string
  readonly field: Field
  readonly content: FieldContent
}

function FieldView({ doc, root, field: { type }, content }: FieldViewProps) {
  if (type.kind === 'richtext') return <RichTextView doc={doc} fragment={root} />
  if (type.kind === 'cell' && content.kind === 'cell') return <ValueView type={type.type} value={content.value} />
  if (type.kind === 'object' && content.kind === 'object') return <PartsView parts={type.parts} values={content.parts} />
  if ('columns' in type && content.kind === 'rows')
    return <RowsView columns={type.columns} rows={content.rows} letters={type.kind === 'raci'} />
  return null
}
