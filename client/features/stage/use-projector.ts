import { useEffect, useState } from 'react'

/** Type is sized for the back row while the stage is open, and the screen stays on where the browser allows it. */
export function useProjector(): void {
  useEffect(() => {
    document.documentElement.dataset['stage'] = ''
    const lock = new ScreenLock()
    const visible = () => void lock.take()
    visible()
    document.addEventListener('visibilitychange', visible)
    return () => {
      delete document.documentElement.dataset['stage']
      document.removeEventListener('visibilitychange', visible)
      lock.release()
    }
  }, [])
}

class ScreenLock {
  #held: WakeLockSentinel | null = null
  #wanted = true

  /** The browser takes the lock back whenever the page is hidden. */
  async take(): Promise<void> {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    try {
      this.#held = await navigator.wakeLock.request('screen')
    } catch {
      // Low battery, or not a secure address: the screen follows the device's own settings.
    }
    if (!this.#wanted) this.release()
  }

  release(): void {
    this.#wanted = false
    void this.#held?.release()
  }
}

const SHOWN_AT_FIRST_MS = 8_000
const SHOWN_AFTER_MOVING_MS = 3_000

/** Whether nobody has touched the pointer or the keyboard for a moment: then nothing but the picture is shown. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timeout = setTimeout(() => setIdle(true), SHOWN_AT_FIRST_MS)
    const moved = () => {
      clearTimeout(timeout)
      setIdle(false)
      timeout = setTimeout(() => setIdle(true), SHOWN_AFTER_MOVING_MS)
    }
    const events = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const event of events) window.addEventListener(event, moved)
    return () => {
      clearTimeout(timeout)
      for (const event of events) window.removeEventListener(event, moved)
    }
  }, [])
  return idle
}
