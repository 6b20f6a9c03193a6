import { useEffect, useRef, useState } from 'react'

/** While somebody types a value that is kept as a whole, it is written this long after the last keystroke. */
const AFTER_MS = 400

interface Draft {
  readonly value: string
  readonly change: (value: string) => void
  /** Writes what was typed at once: the control was left. */
  readonly settle: () => void
}

/**
 * What stands in a control whose value is written as a whole: what is being typed, else what is stored. Nothing typed is
 * lost when the control goes away before the moment of writing.
 */
export function useDraft(stored: string, write: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<{ readonly value: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })

  const flush = () => {
    if (pending.current === null) return
    clearTimeout(pending.current.timer)
    const { value } = pending.current
    pending.current = null
    latest.current(value)
  }
  const atEnd = useRef(flush)
  useEffect(() => () => atEnd.current(), [])

  return {
    value: draft ?? stored,
    change: (value) => {
      setDraft(value)
      if (pending.current !== null) clearTimeout(pending.current.timer)
      pending.current = { value, timer: setTimeout(flush, AFTER_MS) }
    },
    settle: () => {
      flush()
      setDraft(null)
    },
  }
}
