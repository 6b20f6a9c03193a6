import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { DocumentSession, SessionState } from '../../sync/document-session.ts'

/** The present state of each session. */
export function useStates(sessions: readonly DocumentSession[]): readonly SessionState[] {
  const last = useRef<readonly SessionState[]>([])
  const subscribe = useCallback(
    (changed: () => void) => {
      const ends = sessions.map((session) => session.subscribe(changed))
      return () => {
        for (const end of ends) end()
      }
    },
    [sessions],
  )
  return useSyncExternalStore(subscribe, () => {
    const next = sessions.map((session) => session.getState())
    const same = next.length === last.current.length && next.every((state, index) => state === last.current[index])
    if (!same) last.current = next
    return last.current
  })
}

/** The value once it has stayed the same for so long; before that, the one before it. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return settled
}
