/** Names that mean something else than a name to JavaScript objects. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])
const LONGEST_KEY = 256
const DEEPEST = 8

export function isSafeKey(key: string): boolean {
  return key.length <= LONGEST_KEY && !UNSAFE.has(key)
}

/** Plain data all the way down: what a client sends as a value must not carry a prototype of its own making. */
export function isPlain(value: unknown, deepest = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (deepest === 0) return false
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, deepest - 1))
  if (value instanceof Uint8Array) return true
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.entries(value).every(([key, entry]) => isSafeKey(key) && isPlain(entry, deepest - 1))
}
