import { type RefObject, useEffect, useRef } from 'react'
import type { CellAddress } from './grid-keys.ts'

/** Moves the keyboard to a cell, at once or as soon as its row is drawn. */
export function useFocusCell(wrapper: RefObject<HTMLElement | null>): (cell: CellAddress) => void {
  const wanted = useRef<CellAddress | null>(null)
  const tryFocus = () => {
    if (wanted.current === null) return
    const { row, column } = wanted.current
    const control = wrapper.current?.querySelector<HTMLElement>(
      `[data-row="${row}"] [data-column="${column}"] :is(input, textarea, select, button)`,
    )
    if (control === null || control === undefined) return
    wanted.current = null
    control.focus()
  }
  useEffect(tryFocus)
  return (cell) => {
    wanted.current = cell
    // A row that moves is taken out of the page for a moment, and loses the keyboard: after the drawing.
    requestAnimationFrame(tryFocus)
  }
}
