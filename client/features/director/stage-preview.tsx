import { useLayoutEffect, useRef, useState } from 'react'
import type { Extent } from '../stage/scroll.ts'
import { StageScreen } from '../stage/stage-screen.tsx'
import styles from './stage-preview.module.css'

/** Inline size of the picture before it is shrunk: with 16 px for one rem it breaks lines as a 16:9 projector does. */
const DRAWN_WIDTH = 1094

/** The wall in small, live. For eyes only: screen readers have it in words. */
export function StagePreview({ onMeasure }: { readonly onMeasure: (extent: Extent) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    if (box.current !== null) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={styles.box} aria-hidden="true" inert>
      <div className={styles.wall} style={{ transform: `scale(${width / DRAWN_WIDTH})` }}>
        <StageScreen as="person" onMeasure={onMeasure} />
      </div>
    </div>
  )
}
