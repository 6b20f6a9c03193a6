/** Calls when this device may have a line again: the network came back, or somebody looks at the page again. */
export function onWake(listener: () => void): () => void {
  // A program is never asleep.
  if (typeof window === 'undefined') return () => {}
  const seen = () => {
    if (document.visibilityState === 'visible') listener()
  }
  window.addEventListener('online', listener)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', listener)
    document.removeEventListener('visibilitychange', seen)
  }
}
