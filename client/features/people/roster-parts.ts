import type { Group } from '../../../shared/domain/group.ts'
import type { Participant } from '../../../shared/domain/participant.ts'
import { type ParticipantId, PLENARY } from '../../../shared/ids.ts'
import type { Presence } from '../../../shared/live/channel.ts'

/** A part of the people page. `lost`: those who need a group and have none. */
export type RosterPart =
  | { readonly kind: 'lost' | 'facilitator' | 'observer'; readonly people: readonly Participant[] }
  | { readonly kind: 'group'; readonly group: Group; readonly people: readonly Participant[] }

/** Everyone in the room by where they belong: those without a group first, then the groups, then who needs none. */
export function rosterOf(participants: readonly Participant[], groups: readonly Group[]): RosterPart[] {
  const people = participants.filter(({ removed, role }) => !removed && role !== 'display')
  const writers = people.filter(({ role }) => role === 'member' || role === 'rapporteur')
  // Everyone is in the plenary anyway; it is shown when somebody has no other group.
  const there = groups.filter(({ id, removed }) => !removed && (id !== PLENARY || writers.some(({ group }) => group === PLENARY)))
  const inGroup = new Set(there.map(({ id }) => id))
  const parts: RosterPart[] = [
    { kind: 'lost', people: writers.filter(({ group }) => group === null || !inGroup.has(group)) },
    ...there.map((group) => ({ kind: 'group' as const, group, people: writers.filter((each) => each.group === group.id) })),
    { kind: 'facilitator', people: people.filter(({ role }) => role === 'facilitator') },
    { kind: 'observer', people: people.filter(({ role }) => role === 'observer') },
  ]
  return parts.map((part) => ({ ...part, people: [...part.people].sort((a, b) => a.name.localeCompare(b.name)) }))
}

/** Whether every word typed begins or stands somewhere in the name or the organisation, whatever its accents and case. */
export function matchesFilter({ name, organisation }: Pick<Participant, 'name' | 'organisation'>, typed: string): boolean {
  const text = plain(`${name} ${organisation}`)
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

export type Seen = { readonly kind: 'online' | 'never' } | { readonly kind: 'away'; readonly since: number }

export function seenOf(id: ParticipantId, { online, lastSeen }: Presence): Seen {
  if (online.includes(id)) return { kind: 'online' }
  const seen = lastSeen.find((each) => each.id === id)
  return seen === undefined ? { kind: 'never' } : { kind: 'away', since: seen.at }
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago, in the reader's language: `5 minutes ago`. Null: less than a minute. */
export function ago(since: number, now: number, locale: string): string | null {
  const largest = UNITS.find(([, ms]) => now - since >= ms)
  if (largest === undefined) return null
  const [unit, ms] = largest
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor((now - since) / ms), unit)
}
