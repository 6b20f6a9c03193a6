import { useEffect, useRef } from 'react'
import { OWN } from '../../../sync/own.ts'
import { undoOf } from '../../undo/undo.ts'
import { usePlan } from '../plan-context.ts'
import { useTextAt } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import styles from './cells.module.css'
import { bindText } from './text-binding.ts'

interface TextCellProps extends CellProps {
  /** `several`: grows with what is written. */
  readonly lines: 'one' | 'several'
  readonly email?: boolean
  readonly example?: string
}

/** A text that several people write at once. */
export function TextCell({ place, naming, lines, email = false, example }: TextCellProps) {
  const { session } = usePlan()
  const text = useTextAt(place)
  const input = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const sizer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const control = input.current ?? area.current
    if (control === null) return
    const undoOwn = (event: Event) => {
      // The browser's own undo knows nothing of what others wrote in between.
      if (!(event instanceof InputEvent) || !event.inputType.startsWith('history')) return
      event.preventDefault()
      if (event.inputType === 'historyUndo') undoOf(session).undo()
      else undoOf(session).redo()
    }
    control.addEventListener('beforeinput', undoOwn)
    const release = bindText(control, {
      text,
      makeText: place.makeText,
      write: (edit) => session.doc.transact(edit, OWN),
      shown: (value) => {
        if (sizer.current !== null) sizer.current.dataset['text'] = value
      },
    })
    return () => {
      release()
      control.removeEventListener('beforeinput', undoOwn)
    }
  }, [session, text, place])

  if (lines === 'one') {
    return (
      <input
        {...naming}
        ref={input}
        className="input"
        dir="auto"
        type="text"
        inputMode={email ? 'email' : 'text'}
        autoCapitalize={email ? 'none' : undefined}
        autoComplete="off"
        spellCheck={email ? false : undefined}
        placeholder={example}
      />
    )
  }
  return (
    <div ref={sizer} className={styles.growing}>
      <textarea {...naming} ref={area} className="input" dir="auto" rows={1} />
    </div>
  )
}
