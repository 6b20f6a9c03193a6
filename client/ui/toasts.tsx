import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './toasts.module.css'

interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: (() => void) | undefined
}

/** Long enough to read twice and reach the button; after that, undoing is still possible where the thing was. */
const SHOWN_MS = 10_000

let shown: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function show(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** A short word at the foot of the page, with "Undo" where something can be undone. */
export function toast(text: string, undo?: () => void): void {
  const id = ++lastId
  show([...shown, { id, text, undo }])
  setTimeout(() => show(shown.filter((each) => each.id !== id)), SHOWN_MS)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const { t } = useTranslation()
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <div className={styles.toasts} role="status">
      {toasts.map(({ id, text, undo }) => (
        <div key={id} className={styles.toast}>
          <span dir="auto">{text}</span>
          {undo !== undefined && (
            <Button
              size="small"
              onClick={() => {
                undo()
                show(shown.filter((each) => each.id !== id))
              }}
            >
              {t('undo')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
