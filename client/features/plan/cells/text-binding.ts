import type * as Y from 'yjs'
import { type Delta, editBetween, movedBy } from './text-edit.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** What a control and a shared text need of each other. */
interface Binding {
  /** Null as long as the row has no such text. */
  readonly text: Y.Text | null
  readonly makeText: () => Y.Text
  readonly write: (edit: () => void) => void
  /** The text changed, here or elsewhere. */
  readonly shown: (text: string) => void
}

/**
 * Ties a control to a shared text, both ways, character by character. While an input method composes, nothing is written
 * and nothing shown, since either would break the composition; both are made up for at its end.
 */
export function bindText(control: TextControl, { text, makeText, write, shown }: Binding): () => void {
  let known = text?.toString() ?? ''
  let composing = false
  let missed: Delta[] = []
  let writing = false

  const show = (value: string) => {
    known = value
    if (control.value !== value) control.value = value
    shown(value)
  }

  const typed = () => {
    const edit = editBetween(known, control.value, control.selectionEnd ?? control.value.length)
    const deltas = missed
    missed = []
    known = control.value
    if (edit !== null) {
      const from = deltas.reduce((place, delta) => movedBy(delta, place, 'after'), edit.index)
      const to = deltas.reduce((place, delta) => movedBy(delta, place), edit.index + edit.remove)
      writing = true
      write(() => {
        const shared = text ?? makeText()
        if (to > from) shared.delete(from, to - from)
        if (edit.insert !== '') shared.insert(from, edit.insert)
      })
      writing = false
      if (deltas.length > 0) caretAfter(from + edit.insert.length)
    } else if (deltas.length > 0) caretAfter(deltas.reduce((place, delta) => movedBy(delta, place), control.selectionEnd ?? 0))
    shown(known)
  }

  const caretAfter = (place: number) => {
    show(text?.toString() ?? known)
    control.setSelectionRange(place, place)
  }

  const changed = (event: Y.YTextEvent) => {
    if (writing) return
    if (composing) {
      missed.push(event.delta)
      return
    }
    const { selectionStart, selectionEnd, selectionDirection } = control
    show(event.target.toString())
    // An unfocused control has no caret to keep, and setting one would take the focus in Safari.
    if (document.activeElement === control && selectionStart !== null && selectionEnd !== null) {
      control.setSelectionRange(
        movedBy(event.delta, selectionStart),
        movedBy(event.delta, selectionEnd),
        selectionDirection ?? 'none',
      )
    }
  }

  const onInput = () => {
    if (!composing) typed()
  }
  const onStart = () => {
    composing = true
  }
  const onEnd = () => {
    composing = false
    typed()
  }

  show(known)
  text?.observe(changed)
  control.addEventListener('input', onInput)
  control.addEventListener('compositionstart', onStart)
  control.addEventListener('compositionend', onEnd)
  return () => {
    if (composing) onEnd()
    text?.unobserve(changed)
    control.removeEventListener('input', onInput)
    control.removeEventListener('compositionstart', onStart)
    control.removeEventListener('compositionend', onEnd)
  }
}
