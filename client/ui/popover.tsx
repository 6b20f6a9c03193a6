import { type ReactNode, useEffect, useRef } from 'react'
import styles from './popover.module.css'

interface PopoverProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** What the button shows. */
  readonly button: ReactNode
  /** For the screen reader, where the button shows no words. */
  readonly label?: string
  readonly className?: string | undefined
  /** Drawn while open; Escape, a click beside it and leaving it with the keyboard close it. */
  readonly children: ReactNode
}

export function Popover({ open, onOpen, button, label, className, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const beside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) onOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onOpen(false)
      opener.current?.focus()
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
  return (
    <div ref={box} className={`${styles.popover} ${className ?? ''}`}>
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-label={label}
        onClick={() => onOpen(!open)}
      >
        {button}
      </button>
      {open && children}
    </div>
  )
}
