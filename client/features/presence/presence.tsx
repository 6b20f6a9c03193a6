// STUB owner: F2
import type { DocumentSession } from '../../sync/document-session.ts'

/** Tells the others where this person is: a section of the plan or a note's key. */
export function useShowWhere(_session: DocumentSession, _at: string | null): void {}
/** The others who are at `at` now, as initials with names for screen readers; nothing when nobody is. */
export function PeopleAt({ at }: { readonly session: DocumentSession; readonly at: string }) {
  return <span hidden>{at}</span>
}
