import type { ReactNode } from 'react'
import styles from './popover.module.css'
import { useClosing } from './use-closing.ts'

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
  const box = useClosing(open, onOpen)
  return (
    <div ref={box} className={`${styles.popover} ${className ?? ''}`}>
      <button type="button" className={styles.opener} aria-expanded={open} aria-label={label} onClick={() => onOpen(!open)}>
        {button}
      </button>
      {open && children}
    </div>
  )
}
