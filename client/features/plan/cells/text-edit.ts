/** The least that turns one text into another: at `index`, take `remove` characters out and put `insert` in. */
export interface TextEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/**
 * What was typed, found by comparing before and after. `caret` (after typing) tells which of several equal characters it
 * was: typing a second `l` in `hel|lo` must not move somebody else's. Null when nothing changed.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let end = 0
  const longestEnd = Math.min(shorter, Math.max(0, after.length - caret))
  while (end < longestEnd && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++
  let start = 0
  while (start < shorter - end && before.charCodeAt(start) === after.charCodeAt(start)) start++
  // Half of a surrogate pair is no character, and Yjs would send it as an unknown one.
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--
  return { index: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }
}

/** A change that came from elsewhere, as Yjs tells it. */
export type Delta = readonly {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}[]

/**
 * Where a place in the text is after a change from elsewhere. An insertion exactly there goes before it (`after`), so
 * that a caret stays behind it, or behind it (`before`), so that an end of a selection does not swallow it.
 */
export function movedBy(delta: Delta, place: number, insertions: 'before' | 'after' = 'before'): number {
  let at = 0
  let moved = place
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain
    else if (typeof insert === 'string') {
      if (at < moved || (at === moved && insertions === 'after')) moved += insert.length
      at += insert.length
    } else if (removed !== undefined && at < moved) moved = Math.max(at, moved - removed)
    if (at > moved) break
  }
  return moved
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
