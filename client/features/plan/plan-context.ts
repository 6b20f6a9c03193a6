import { createContext, useCallback, useContext } from 'react'
import type { DocumentSession } from '../../sync/document-session.ts'
import { OWN } from '../../sync/own.ts'
import type { PlanReading } from './plan-reading.ts'

/** What every part of an open plan needs. */
export interface OpenPlan {
  readonly session: DocumentSession
  readonly reading: PlanReading
  readonly editable: boolean
  /** The workshop's time zone, shown beside UTC. */
  readonly timeZone: string
}

export const PlanContext = createContext<OpenPlan | null>(null)

export function usePlan(): OpenPlan {
  const plan = useContext(PlanContext)
  if (plan === null) throw new Error('this belongs below a plan panel')
  return plan
}

/** Runs an edit as one's own, in one transaction. */
export function useWrite(): (edit: () => void) => void {
  const { session } = usePlan()
  return useCallback((edit) => session.doc.transact(edit, OWN), [session])
}
