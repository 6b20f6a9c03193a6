import { useMemo } from 'react'
import type { Group } from '../../../shared/domain/group.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { boardRights } from './rights.ts'

/** The groups whose boards this person may open, in the facilitator's order. */
export function useReadableGroups(): readonly Group[] {
  const actor = useActor()
  const state = useRoom((room) => room)
  return useMemo(
    () => state.groups.filter((group) => !group.removed && boardRights(actor, group, 'plan', state).read),
    [actor, state],
  )
}
