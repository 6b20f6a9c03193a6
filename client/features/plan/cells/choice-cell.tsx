import type { Option } from '../../../../shared/templates/plan-template.ts'
import { writeScalar } from '../place.ts'
import { useWrite } from '../plan-context.ts'
import { useTemplateText } from '../template-text.ts'
import { useScalar } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import { Pick } from './pick.tsx'

/** So many options can be taken in at a glance; more are folded into a list. */
const AT_A_GLANCE = 4

export function ChoiceCell({ place, naming, compact, options }: CellProps & { readonly options: readonly Option[] }) {
  const text = useTemplateText()
  const write = useWrite()
  const stored = useScalar(place)
  return (
    <Pick
      naming={naming}
      form={compact || options.length > AT_A_GLANCE ? 'list' : 'buttons'}
      options={options.map(({ value, label }) => ({ value, label: text(label) }))}
      value={typeof stored === 'string' ? stored : ''}
      onPick={(value) => write(() => writeScalar(place, value))}
    />
  )
}
