import type { Column } from '../../../shared/templates/plan-template.ts'
import { useTemplateText } from './template-text.ts'

interface LegendProps {
  readonly columns: readonly Column[]
  readonly className?: string | undefined
}

/** What the letters of a RACI matrix stand for. */
export function Legend({ columns, className }: LegendProps) {
  const text = useTemplateText()
  const letters = columns.flatMap(({ type }) => (type.kind === 'choice' ? [type.options] : [])).at(0) ?? []
  return <p className={className}>{letters.map(({ label }) => text(label)).join(' \u2002 ')}</p>
}
