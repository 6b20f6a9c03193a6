import { useMemo } from 'react'
import { documentRights } from '../../../shared/access/document-rights.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'

/** The groups whose boards this person may open, in the facilitator's order. */
export function useReadableGroups(): readonly Group[] {
  const actor = useActor()
  const state = useRoom((room) => room)
  return useMemo(
    () => state.groups.filter((group) => !group.removed && documentRights(actor, { group: group.id, kind: 'plan' }, state).read),
    [actor, state],
  )
}
