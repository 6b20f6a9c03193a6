import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a box whose first button opens the rest of it: while open, Escape, a click beside it and leaving it with the
 * keyboard close it.
 */
export function useClosing(open: boolean, onOpen: (open: boolean) => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const beside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) onOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', beside)
    document.addEventListener('focusin', beside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', beside)
      document.removeEventListener('focusin', beside)
      document.removeEventListener('keydown', escape)
    }
  }, [open, onOpen])
  return box
}
