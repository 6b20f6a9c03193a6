// STUB owner: lead (coming within minutes); these types are final
import type { PlanContent } from '../documents/plan-content.ts'
import type { PlanTemplate } from '../templates/plan-template.ts'

/** A mark beside what it concerns; marks never block. Texts: `checks:<code>` with `params`. */
export interface Finding {
  /** One of FINDING_CODES. */
  readonly code: string
  readonly severity: 'missing' | 'wrong' | 'warning'
  readonly section: string
  readonly field: string
  readonly row?: string
  /** A column of a table, or a part of an object. */
  readonly column?: string
  readonly params?: Readonly<Record<string, string | number>>
}

export interface Progress {
  /** Required fields that are filled. */
  readonly filled: number
  readonly required: number
}

export interface PlanProgress extends Progress {
  readonly sections: ReadonlyMap<string, Progress>
}

export function checkPlan(_template: PlanTemplate, _content: PlanContent): Finding[] {
  throw new Error('stub')
}

export function planProgress(_template: PlanTemplate, _content: PlanContent): PlanProgress {
  throw new Error('stub')
}
