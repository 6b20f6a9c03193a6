import { useEffect, useRef } from 'react'

/** Keeps `--foot` as high as the element at the foot of the page, for what sticks or scrolls above it. */
export function useFootHeight() {
  const foot = useRef<HTMLElement>(null)
  useEffect(() => {
    if (foot.current === null) return
    const root = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      root.style.setProperty('--foot', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`)
    })
    observer.observe(foot.current)
    return () => {
      observer.disconnect()
      root.style.removeProperty('--foot')
    }
  }, [])
  return foot
}
