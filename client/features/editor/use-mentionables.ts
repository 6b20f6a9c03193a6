import { useMemo } from 'react'
import { ORGANISATIONS } from '../../../shared/templates/organisations.ts'
import { useRoom } from '../../live/use-live.tsx'
import type { Mentionable } from './mention.ts'

/** The people of the workshop, then organisations: theirs and the list's. */
export function useMentionables(): readonly Mentionable[] {
  const participants = useRoom((state) => state.participants)
  return useMemo(() => {
    const people = participants.filter(({ role, removed }) => role !== 'display' && !removed)
    const organisations = new Set([...people.map(({ organisation }) => organisation), ...ORGANISATIONS])
    return [
      ...people.map(({ id, name, organisation }) => ({ id: `person:${id}`, label: name, hint: organisation })),
      ...[...organisations].map((name) => ({ id: `organisation:${name}`, label: name, hint: null })),
    ]
  }, [participants])
}
