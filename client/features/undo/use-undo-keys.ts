import { useEffect } from 'react'
import type { DocumentSession } from '../../sync/document-session.ts'
import { undoOf } from './undo.ts'

type Step = 'undo' | 'redo'

/**
 * Control (or Command) and Z, Shift and Z, and Y undo and redo in the whole document, wherever the keyboard is on the
 * board; also in plain inputs, whose own undo knows nothing of what others wrote meanwhile. What is no part of the document,
 * such as a dialog, is left alone: mark it with `data-own-undo`.
 */
export function useUndoKeys(session: DocumentSession | null): void {
  useEffect(() => {
    if (session === null) return
    const take = (event: Event, step: Step | null) => {
      if (step === null || (event.target instanceof Element && event.target.closest('dialog, [data-own-undo]') !== null)) return
      event.preventDefault()
      event.stopPropagation()
      if (step === 'undo') undoOf(session).undo()
      else undoOf(session).redo()
    }
    const onKey = (event: KeyboardEvent) => take(event, stepOfKey(event))
    // The browser's own menu, and the shaking of a phone.
    const onInput = (event: InputEvent) => take(event, stepOfInput(event.inputType))
    document.addEventListener('keydown', onKey, { capture: true })
    document.addEventListener('beforeinput', onInput, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true })
      document.removeEventListener('beforeinput', onInput, { capture: true })
    }
  }, [session])
}

function stepOfKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Step | null {
  if (altKey || ctrlKey === metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null
}

function stepOfInput(type: string): Step | null {
  if (type === 'historyUndo') return 'undo'
  return type === 'historyRedo' ? 'redo' : null
}
