import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { type Extent, scrollTop } from './scroll.ts'
import styles from './stage-scroll.module.css'

interface StageScrollProps {
  /** 0 (top) to 1 (bottom), as the facilitator puts it. */
  readonly scroll: number
  readonly onMeasure?: ((extent: Extent) => void) | undefined
  readonly children: ReactNode
}

/** Content of any height, moved by the facilitator and not by hand. */
export function StageScroll({ scroll, onMeasure, children }: StageScrollProps) {
  const view = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const wanted = useRef(scroll)

  useEffect(() => {
    wanted.current = scroll
    move(view.current, content.current, scroll, matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth')
  }, [scroll])

  // What others write changes the height: the place is kept without a movement of its own.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      const extent = move(view.current, content.current, wanted.current, 'auto')
      if (extent !== null) onMeasure?.(extent)
    })
    if (view.current !== null) observer.observe(view.current)
    if (content.current !== null) observer.observe(content.current)
    return () => observer.disconnect()
  }, [onMeasure])

  return (
    <div ref={view} className={styles.view}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  )
}

function move(view: HTMLElement | null, content: HTMLElement | null, scroll: number, behavior: 'auto' | 'smooth'): Extent | null {
  if (view === null || content === null) return null
  const extent = { view: view.clientHeight, content: content.offsetHeight }
  view.scrollTo({ top: scrollTop(scroll, extent), behavior })
  return extent
}
