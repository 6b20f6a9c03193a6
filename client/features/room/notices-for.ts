import type { Participant } from '../../../shared/domain/participant.ts'
import type { Notice } from '../../../shared/live/state.ts'

/** A notice is for the moment: after an hour it stands only in the list. */
const FRESH_MS = 60 * 60_000

/** The notices that concern somebody, the newest first. Those who belong to no group, such as facilitators, see all. */
export function noticesFor(notices: readonly Notice[], me: Pick<Participant, 'group'> | null): Notice[] {
  const group = me?.group ?? null
  return notices.filter((notice) => notice.group === null || group === null || notice.group === group).reverse()
}

/** The one to show by itself: the newest, unless it was dismissed or is old. */
export function bannerNotice(newestFirst: readonly Notice[], dismissedUntil: number, now: number): Notice | null {
  const newest = newestFirst[0]
  return newest !== undefined && newest.at > dismissedUntil && now - newest.at < FRESH_MS ? newest : null
}
