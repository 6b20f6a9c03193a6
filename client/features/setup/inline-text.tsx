import { type KeyboardEvent, useState } from 'react'
import styles from './inline-text.module.css'

interface InlineTextProps {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly lines?: number
  /** True when it was stored; what was typed stays in the field when not. */
  readonly onSave: (text: string) => Promise<boolean>
}

/** A text that is changed where it stands: leaving the field or Enter stores it, Escape takes it back. */
export function InlineText({ label, value, maxLength, lines = 1, onSave }: InlineTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const store = async () => {
    const text = typed?.trim() ?? ''
    if (text === '' || text === value || (await onSave(text))) setTyped(null)
  }
  const field = {
    className: `input ${styles.field}`,
    dir: 'auto',
    'aria-label': label,
    maxLength,
    value: typed ?? value,
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value.replaceAll('\n', ' ')),
    onBlur: () => void store(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape') setTyped(null)
      if (event.key === 'Enter') {
        event.preventDefault()
        void store()
      }
    },
  }
  return lines === 1 ? <input {...field} /> : <textarea rows={lines} {...field} />
}
