import { useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import * as z from 'zod/mini'
import { type AwarenessUser, awarenessState } from '../../../shared/documents/awareness.ts'
import type { DocumentSession } from '../../sync/document-session.ts'

/** Somebody who has a document open, on whichever of their devices they did something last. */
export interface Present extends AwarenessUser {
  /** A section of the plan or a note's key; null while they are nowhere in particular. */
  readonly at: string | null
}

/** The others in a document, by name. Drawn anew when somebody comes, goes or moves to another place, not with each caret. */
export function usePeople(session: DocumentSession): readonly Present[] {
  const people = useMemo(() => peopleOf(session.awareness), [session])
  return useSyncExternalStore(people.subscribe, people.now)
}

function peopleOf(awareness: Awareness) {
  let known = othersIn(awareness)
  const look = () => {
    const next = othersIn(awareness)
    if (JSON.stringify(next) !== JSON.stringify(known)) known = next
    return known
  }
  return {
    now: () => known,
    subscribe: (changed: () => void) => {
      const onChange = () => {
        const before = known
        if (look() !== before) changed()
      }
      look()
      awareness.on('change', onChange)
      return () => awareness.off('change', onChange)
    },
  }
}

/** One entry for each person; their place is that of the device that says one. */
function othersIn(awareness: Awareness): readonly Present[] {
  const people = new Map<string, Present>()
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID) continue
    const { data } = z.safeParse(awarenessState, state)
    if (data === undefined) continue
    const before = people.get(data.user.id)
    people.set(data.user.id, { ...data.user, at: data.at ?? before?.at ?? null })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
