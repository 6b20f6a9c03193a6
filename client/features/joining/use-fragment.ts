import { useSyncExternalStore } from 'react'

const CHANGED = 'plenary:fragment'

/** The address's fragment without `#`: it never leaves the browser. */
export function useFragment(): string {
  return useSyncExternalStore(onChange, () => location.hash.slice(1))
}

/** Puts another fragment into the address without a step to go back to. */
export function replaceFragment(fragment: string): void {
  history.replaceState(history.state, '', fragment === '' ? location.pathname : `#${fragment}`)
  window.dispatchEvent(new Event(CHANGED))
}

function onChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  window.addEventListener(CHANGED, changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
    window.removeEventListener(CHANGED, changed)
  }
}
