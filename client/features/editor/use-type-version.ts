import { useMemo, useSyncExternalStore } from 'react'

/** What every shared type of Yjs can. */
interface Observed {
  observeDeep(listener: () => void): void
  unobserveDeep(listener: () => void): void
}

/** Draws anew, at most once a frame, when something in a shared type changes. */
export function useTypeVersion(type: Observed): number {
  const version = useMemo(() => versionOf(type), [type])
  return useSyncExternalStore(version.subscribe, version.now)
}

function versionOf(type: Observed) {
  let count = 0
  return {
    now: () => count,
    subscribe: (changed: () => void) => {
      let frame = 0
      const onChange = () => {
        count++
        frame ||= requestAnimationFrame(() => {
          frame = 0
          changed()
        })
      }
      type.observeDeep(onChange)
      // What changed since the first drawing was not seen.
      count++
      return () => {
        type.unobserveDeep(onChange)
        cancelAnimationFrame(frame)
      }
    },
  }
}
