import { useEffect, useState } from 'react'
import type { StageCode } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { api, isFailure, type SessionUse } from '../../api/http.ts'
import { useRoom } from '../../live/use-live.tsx'

/** A renewed code reaches the wall within this time. */
const ASKED_EVERY_MS = 5_000

/** The code for joining: a display is told it while the stage shows it, a facilitator has it from the invitations. */
export function useJoinCode(as: SessionUse): StageCode | null {
  const workshop = useRoom((state) => state.workshop.id)
  const [code, setCode] = useState<StageCode | null>(null)
  useEffect(() => {
    let stopped = false
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await joinCode(workshop, as)
      if (stopped) return
      if (answer !== null) setCode((before) => (before?.code === answer.code ? before : answer))
      again = setTimeout(() => void ask(), ASKED_EVERY_MS)
    }
    void ask()
    return () => {
      stopped = true
      clearTimeout(again)
    }
  }, [workshop, as])
  return code
}

async function joinCode(workshop: WorkshopId, as: SessionUse): Promise<StageCode | null> {
  if (as === 'display') {
    const answer = await api.stageCode(workshop)
    return isFailure(answer) ? null : answer
  }
  const invitations = await api.invitations(workshop)
  return isFailure(invitations) ? null : (invitations.find(({ key }) => key === 'join') ?? null)
}
