import { type RefObject, useEffect, useRef } from 'react'

interface GridEvents {
  readonly key: (event: KeyboardEvent) => void
  readonly paste: (event: ClipboardEvent) => void
}

/** Listens for all cells of a table at once. */
export function useGridEvents(wrapper: RefObject<HTMLElement | null>, events: GridEvents): void {
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  useEffect(() => {
    const element = wrapper.current
    if (element === null) return
    const key = (event: KeyboardEvent) => latest.current.key(event)
    const paste = (event: ClipboardEvent) => latest.current.paste(event)
    element.addEventListener('keydown', key)
    element.addEventListener('paste', paste)
    return () => {
      element.removeEventListener('keydown', key)
      element.removeEventListener('paste', paste)
    }
  }, [wrapper])
}
