import { useState } from 'react'

/** A control shows what was chosen while the server is asked; afterwards what the server says counts. */
export function useChoice<T>(known: T, give: (chosen: T) => Promise<unknown>): [shown: T, choose: (chosen: T) => void] {
  const [wished, setWished] = useState<{ readonly value: T } | null>(null)
  const choose = async (value: T) => {
    const wish = { value }
    setWished(wish)
    await give(value)
    // A later choice is still under way.
    setWished((latest) => (latest === wish ? null : latest))
  }
  return [wished === null ? known : wished.value, (value) => void choose(value)]
}
