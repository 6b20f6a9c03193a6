/**
 * Keys that sort as text, such that between any two a third can be made: moving a row writes one value and touches no
 * other row. Base 36, read as a fraction; a key never ends in `0`, so there is always room below it.
 * After David Greenspan, "Implementing fractional indexing" (Observable, 2020).
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A key between `after` and `before`; null stands for the beginning or the end. Needs after < before. */
export function orderKeyBetween(after: string | null, before: string | null): string {
  if (after !== null && before !== null && after >= before) throw new RangeError(`no key between ${after} and ${before}`)
  let key = ''
  let low = after ?? ''
  let high = before
  for (;;) {
    const from = digit(low, key.length)
    const to = high === null ? DIGITS.length : digit(high, key.length)
    if (to - from > 1) return key + DIGITS.charAt(Math.floor((from + to) / 2))
    key += DIGITS.charAt(from)
    // Once below `high`, only `low` still limits.
    if (to > from) high = null
    low = after ?? ''
  }
}

/** `count` keys in order, evenly spread. */
export function orderKeys(count: number): string[] {
  const keys: string[] = []
  for (let i = 0; i < count; i++) keys.push(orderKeyBetween(keys.at(-1) ?? null, null))
  return keys
}

function digit(key: string, position: number): number {
  return position < key.length ? DIGITS.indexOf(key.charAt(position)) : 0
}
