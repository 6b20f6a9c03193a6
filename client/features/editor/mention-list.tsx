import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { MentionMenu } from './mention.ts'
import styles from './mention-list.module.css'

interface MentionListProps {
  readonly menu: MentionMenu
  readonly chosen: number
  readonly onHover: (index: number) => void
}

/** Between the caret and the list. */
const GAP_PX = 6

/** Who can be mentioned, below the caret. The keyboard stays in the text, which says what is chosen. */
export function MentionList({ menu, chosen, onHover }: MentionListProps) {
  const { t } = useTranslation('editor')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { items, text, place, pick } = menu

  useLayoutEffect(() => {
    const stand = () => list.current !== null && standAt(list.current, place())
    stand()
    window.addEventListener('scroll', stand, { capture: true, passive: true })
    window.addEventListener('resize', stand)
    return () => {
      window.removeEventListener('scroll', stand, { capture: true })
      window.removeEventListener('resize', stand)
    }
  }, [place])

  useEffect(() => {
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [text, id, chosen])

  return createPortal(
    <div ref={list} id={id} role="listbox" aria-label={t('mention.list')} className={styles.list}>
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
            pick(item)
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
    document.body,
  )
}

/** Below the caret, above it where there is no room below, and never beyond the screen's edges. */
function standAt(list: HTMLElement, caret: ReturnType<MentionMenu['place']>): void {
  const below = caret.bottom + GAP_PX
  const above = caret.top - GAP_PX - list.offsetHeight
  const screen = window.visualViewport?.height ?? window.innerHeight
  list.style.top = `${below + list.offsetHeight > screen && above > 0 ? above : below}px`
  list.style.left = `${Math.max(GAP_PX, Math.min(caret.left, window.innerWidth - list.offsetWidth - GAP_PX))}px`
}
