/** The ids with `id` (in the list or new to it) just before `before`, or at the end for null. */
export function placedBefore<T extends string>(ids: readonly T[], id: T, before: T | null): T[] {
  if (before === id) return [...ids]
  const others = ids.filter((each) => each !== id)
  const at = before === null ? -1 : others.indexOf(before)
  return at < 0 ? [...others, id] : others.toSpliced(at, 0, id)
}

export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
