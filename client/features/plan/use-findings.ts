import { useSyncExternalStore } from 'react'
import type { Progress } from '../../../shared/domain/plan-checks.ts'
import type { Finding } from '../../../shared/domain/plan-finding.ts'
import { usePlan } from './plan-context.ts'
import type { FindingPlace, PlanReading } from './plan-reading.ts'

const NOTHING: Progress = { filled: 0, required: 0 }

export function useFindings(place: FindingPlace): readonly Finding[] {
  const { reading } = usePlan()
  return useSyncExternalStore(reading.subscribe, () => reading.findings(place))
}

/** Draws anew when the plan was read again. */
export function useProgress(reading: PlanReading): (section: string) => Progress {
  const progress = useSyncExternalStore(reading.subscribe, () => reading.progress)
  return (section) => progress.sections.get(section) ?? NOTHING
}
