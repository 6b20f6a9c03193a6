import { useEffect, useMemo } from 'react'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { Capacity } from '../../../shared/live/channel.ts'
import { type LiveClient, openLive } from '../../live/live-client.ts'

interface Shared {
  readonly client: LiveClient
  users: number
}

/** A page that takes longer than this to follow another opens a connection of its own. */
const KEPT_MS = 5_000

const shared = new Map<string, Shared>()

/** One connection to the room for the pages that follow each other; unused for a moment, it is closed. */
function lookUp(workshop: WorkshopId, as: Capacity): Shared {
  const key = `${workshop}:${as}`
  const open = shared.get(key)
  // An ended session does not come back; signing in again needs a new connection.
  if (open !== undefined && open.client.getSnapshot().status.kind !== 'ended') return open
  const entry = { client: openLive({ workshop, as }), users: 0 }
  shared.set(key, entry)
  closeWhenUnused(entry)
  return entry
}

function closeWhenUnused(entry: Shared): void {
  setTimeout(() => {
    if (entry.users > 0) return
    for (const [key, each] of shared) if (each === entry) shared.delete(key)
    entry.client.close()
  }, KEPT_MS)
}

function hold(entry: Shared): () => void {
  entry.users++
  return () => {
    entry.users--
    closeWhenUnused(entry)
  }
}

/** The room's client while the component is mounted. */
export function useSharedLive(workshop: WorkshopId, as: Capacity): LiveClient {
  const entry = useMemo(() => lookUp(workshop, as), [workshop, as])
  useEffect(() => hold(entry), [entry])
  return entry.client
}
