import { useEffect } from 'react'

/** The name of the tab while this page is open. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Plenary`
    return () => {
      document.title = 'Plenary'
    }
  }, [title])
}
