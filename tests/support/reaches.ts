/** What tells when it changes, as document sessions and live clients do. */
interface Changing {
  subscribe(listener: () => void): () => void
}

/** Resolves once it holds, which may be now. */
export function reaches(changing: Changing, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      stop()
      resolve()
    }
    const stop = changing.subscribe(look)
    look()
  })
}
