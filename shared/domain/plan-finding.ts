/** Every mark there is. */
export const FINDING_CODES = [
  'required',
  'too-short',
  'too-long',
  'format',
  'email',
  'not-a-number',
  'too-low',
  'too-high',
  'not-whole',
  'too-few',
  'too-many',
  'too-few-rows',
  'too-many-rows',
  'phase-ends-before-start',
  'phase-out-of-order',
  'profiles-late',
  'test-message-late',
  'embargo-early',
  'national-reports-late',
  'raci-accountable',
  'raci-responsible',
  'objective-without-indicator',
  'indicator-without-objective',
  'risk-without-owner',
  'risk-without-fallback',
  'member-without-contact',
  'member-many-contacts',
  'member-without-deputy',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** A mark beside what it concerns; marks never block. Texts: `checks:<code>` with `params`. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'missing' | 'wrong' | 'warning'
  readonly section: string
  readonly field: string
  readonly row?: string
  /** A column of a table, or a part of an object. */
  readonly column?: string
  readonly params?: Readonly<Record<string, string | number>>
}
