import { memo } from 'react'
import { unreachable } from '../../../../shared/refusals.ts'
import { MEMBERS } from '../../../../shared/templates/organisations.ts'
import type { CellType } from '../../../../shared/templates/plan-template.ts'
import type { Place } from '../place.ts'
import { usePlan } from '../plan-context.ts'
import { BooleanCell } from './boolean-cell.tsx'
import { CellView } from './cell-view.tsx'
import { ChoiceCell } from './choice-cell.tsx'
import { DateCell, DateTimeCell, TimeCell } from './date-cells.tsx'
import { ManyCell } from './many-cell.tsx'
import { NumberCell } from './number-cell.tsx'
import { OrganisationsCell } from './organisations-cell.tsx'
import { SuggestionCell } from './suggestion-cell.tsx'
import { TextCell } from './text-cell.tsx'

/** How a screen reader calls a control, and whether its content is marked as wrong. */
export interface Naming {
  readonly id?: string
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean
}

export interface CellProps {
  readonly place: Place
  readonly naming: Naming
  /** In a table, where a control must be one line high and say its name by itself. */
  readonly compact: boolean
}

const MEMBER_OPTIONS = MEMBERS.map(({ name }) => ({ value: name, label: { en: name, fr: name } }))

/** The control for one value, or its text where one may not write. */
export const Cell = memo(function Cell({ type, ...cell }: CellProps & { readonly type: CellType }) {
  const { editable } = usePlan()
  if (!editable) return <CellView type={type} place={cell.place} />
  switch (type.kind) {
    case 'text':
      return (
        <TextCell
          {...cell}
          lines={linesOf(type, cell.compact)}
          {...(type.example === undefined ? {} : { example: type.example })}
        />
      )
    case 'email':
      return <TextCell {...cell} lines="one" email />
    case 'number':
      return <NumberCell {...cell} />
    case 'date':
      return <DateCell {...cell} />
    case 'time':
      return <TimeCell {...cell} />
    case 'datetime':
      return <DateTimeCell {...cell} />
    case 'boolean':
      return <BooleanCell {...cell} />
    case 'choice':
      return <ChoiceCell {...cell} options={type.options} />
    case 'choices':
    case 'checklist':
      return <ManyCell {...cell} options={type.options} />
    case 'members':
      return <ManyCell {...cell} options={MEMBER_OPTIONS} />
    case 'organisation':
      return <SuggestionCell {...cell} suggest="organisations" />
    case 'member':
      return <SuggestionCell {...cell} suggest="members" />
    case 'organisations':
      return <OrganisationsCell {...cell} />
    default:
      return unreachable(type)
  }
})

/** Texts with a pattern are codes, and those with a small limit are names: one line. */
function linesOf(type: Extract<CellType, { kind: 'text' }>, compact: boolean): 'one' | 'several' {
  if (type.pattern !== undefined) return 'one'
  return compact || (type.maxLength ?? Number.POSITIVE_INFINITY) > 120 ? 'several' : 'one'
}
