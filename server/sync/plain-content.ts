/** Names that mean something else than a name to JavaScript objects. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])
/** Keys of ours are ids, names of fields and marks: a few dozen letters. */
const LONGEST_KEY = 256
/** Values of ours are flat, attributes of the editor two or three deep. */
const DEEPEST = 8

export function isSafeKey(key: string): boolean {
  return key.length <= LONGEST_KEY && !UNSAFE.has(key)
}

/** Plain data all the way down: what a client sends as a value must not carry a prototype of its own making. */
export function isPlain(value: unknown, deepest = DEEPEST): boolean {
  // Yjs carries them, and no page of ours can draw one.
  if (typeof value === 'bigint') return false
  if (typeof value !== 'object' || value === null) return true
  if (deepest === 0) return false
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, deepest - 1))
  if (value instanceof Uint8Array) return true
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.entries(value).every(([key, entry]) => isSafeKey(key) && isPlain(entry, deepest - 1))
}
