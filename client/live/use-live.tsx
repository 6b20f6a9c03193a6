import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Actor } from '../../shared/access/can.ts'
import type { CommandAnswer } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { Failure } from '../api/http.ts'
import type { LiveClient, LiveSnapshot } from './live-client.ts'
import { ticking } from './ticking.ts'

const LiveContext = createContext<LiveClient | null>(null)

export function LiveProvider({ client, children }: { readonly client: LiveClient; readonly children: ReactNode }) {
  return <LiveContext value={client}>{children}</LiveContext>
}

function useClient(): LiveClient {
  const client = useContext(LiveContext)
  if (client === null) throw new Error('the live plane is used outside of its provider')
  return client
}

/** Selects the least a component needs; the result is compared with Object.is, so select stable parts of the snapshot. */
export function useLive<T>(select: (snapshot: LiveSnapshot) => T): T {
  const client = useClient()
  const subscribe = useMemo(() => (listener: () => void) => client.subscribe(listener), [client])
  return useSyncExternalStore(subscribe, () => select(client.getSnapshot()))
}

/** A part of the room's state; only below a frame that waits for the state. */
export function useRoom<T>(select: (state: LiveState) => T): T {
  return useLive(({ state }) => {
    if (state === null) throw new Error('the room is not known yet')
    return select(state)
  })
}

/** Who this device is in the room now; organiser, participant or anonymous. */
export function useActor(): Actor {
  const { as } = useClient()
  const workshop = useLive(({ state }) => state?.workshop.id)
  const me = useLive((snapshot) => snapshot.state?.participants.find(({ id }) => id === snapshot.me))
  return useMemo(() => {
    if (as === 'organiser') return { kind: 'organiser' }
    if (workshop === undefined || me === undefined || me.removed) return { kind: 'anonymous' }
    return { kind: 'participant', workshop, id: me.id, role: me.role, group: me.group }
  }, [as, workshop, me])
}

export function useCommand(): (command: Command) => Promise<CommandAnswer | Failure> {
  const client = useClient()
  return useMemo(() => (command) => client.command(command), [client])
}

/** The server's time, drawn anew every `everyMs`; a whole multiple of it, so that all clocks in a room change together. */
export function useServerNow(everyMs = 1000): number {
  const client = useClient()
  const clock = useMemo(() => ticking(() => client.now(), everyMs), [client, everyMs])
  return useSyncExternalStore(clock.subscribe, clock.getTime)
}
