import { useEffect, useState } from 'react'

/** What was drawn last, for those outside of React who ask later. */
export function useLatest<T>(value: T): { readonly get: () => T } {
  const [latest] = useState(() => new Latest(value))
  useEffect(() => latest.set(value))
  return latest
}

class Latest<T> {
  #value: T

  constructor(value: T) {
    this.#value = value
  }

  readonly get = (): T => this.#value

  set(value: T): void {
    this.#value = value
  }
}
