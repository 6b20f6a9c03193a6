import type { MouseEvent, ReactNode } from 'react'
import { goTo, pathOf, type Route } from '../routes.ts'

interface LinkProps {
  readonly to: Exclude<Route, { page: 'not-found' }>
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Draws it as a button; it stays a link. */
  readonly tone?: 'primary' | 'plain' | 'quiet'
  readonly size?: 'normal' | 'small'
  /** Marks the link to the page that is open. */
  readonly current?: boolean
}

/** A real link (it can be copied, and opened in a new tab) that does not load the program again. */
export function Link({ to, children, className, tone, size = 'normal', current = false }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a
      href={pathOf(to)}
      onClick={follow}
      className={tone === undefined ? className : `button ${className ?? ''}`}
      data-tone={tone}
      data-size={tone && size}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
