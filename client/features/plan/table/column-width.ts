import type { CellType } from '../../../../shared/templates/plan-template.ts'

/** How much room a column asks for, by what it holds. */
export function columnWidth(type: CellType, letters: boolean): 'letter' | 'narrow' | 'medium' | 'name' | 'text' {
  if (letters) return 'letter'
  switch (type.kind) {
    case 'number':
    case 'boolean':
    case 'time':
      return 'narrow'
    case 'text':
      return type.pattern === undefined ? 'text' : 'narrow'
    case 'date':
    case 'choice':
    case 'choices':
    case 'checklist':
      return 'medium'
    case 'email':
    case 'datetime':
    case 'organisation':
    case 'organisations':
    case 'member':
    case 'members':
      return 'name'
  }
}
