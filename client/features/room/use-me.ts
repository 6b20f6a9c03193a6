import type { Participant } from '../../../shared/domain/participant.ts'
import { useLive, useRoom } from '../../live/use-live.tsx'

/** The participant that this device is; null for the organiser. */
export function useMe(): Participant | null {
  const id = useLive((snapshot) => snapshot.me)
  return useRoom((state) => state.participants.find((participant) => participant.id === id) ?? null)
}
