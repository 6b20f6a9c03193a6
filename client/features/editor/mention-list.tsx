import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { MentionMenu } from './mention.ts'
import styles from './mention-list.module.css'

interface MentionListProps {
  readonly menu: NonNullable<MentionMenu>
  readonly chosen: number
  readonly onHover: (index: number) => void
}

/** Who can be mentioned, below the caret. The keyboard stays in the text, which says what is chosen. */
export function MentionList({ menu, chosen, onHover }: MentionListProps) {
  const { t } = useTranslation('editor')
  const id = useId()
  const [host] = useState(layer)
  // The first mount follows the caret by itself; each keystroke brings another, which would make the list flicker.
  const [mount] = useState(() => menu.mount)
  const { items, command, editor } = menu

  useEffect(() => mount(host), [host, mount])

  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, chosen])

  return createPortal(
    <div id={id} role="listbox" aria-label={t('mention.list')} className={styles.list}>
      {items.length === 0 && <p className="soft small">{t('mention.nobody')}</p>}
      {items.map((item, index) => (
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.item}
          onMouseMove={() => onHover(index)}
          onMouseDown={(event) => {
            event.preventDefault()
            command(item)
          }}
        >
          <span dir="auto">{item.label}</span>
          {item.hint !== null && (
            <span dir="auto" className="soft small">
              {item.hint}
            </span>
          )}
        </div>
      ))}
    </div>,
    host,
  )
}

function layer(): HTMLElement {
  const element = document.createElement('div')
  element.className = styles.layer ?? ''
  return element
}
