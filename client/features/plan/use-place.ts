import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { readMany, readScalar, type Scalar } from '../../../shared/documents/plan.ts'
import type { Place } from './place.ts'

/** The single value at a place, drawn anew only when it changes. */
export function useScalar({ map, key }: Place): Scalar {
  const subscribe = useCallback((changed: () => void) => observe(map, (name) => name === key, changed), [map, key])
  return useSyncExternalStore(subscribe, () => readScalar(map, key))
}

/** The ticked options at a place, in code-point order. */
export function useMany({ map, key }: Place): readonly string[] {
  const subscribe = useCallback((changed: () => void) => observe(map, (name) => name.startsWith(`${key}#`), changed), [map, key])
  const last = useRef<readonly string[]>([])
  return useSyncExternalStore(subscribe, () => {
    const ticked = readMany(map, key)
    if (ticked.join('\n') !== last.current.join('\n')) last.current = ticked
    return last.current
  })
}

/** The shared text at a place: undoing the removal of a row can put another one there. */
export function useTextAt(place: Place): Y.Text | null {
  const { map, key } = place
  const subscribe = useCallback((changed: () => void) => observe(map, (name) => name === key, changed), [map, key])
  return useSyncExternalStore(subscribe, place.text)
}

function observe(map: Y.Map<unknown>, concerns: (name: string) => boolean, changed: () => void): () => void {
  const listener = (event: Y.YMapEvent<unknown>) => {
    for (const name of event.keysChanged) {
      if (concerns(name)) {
        changed()
        return
      }
    }
  }
  map.observe(listener)
  return () => map.unobserve(listener)
}
