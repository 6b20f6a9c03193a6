import type { DocumentSession, SessionState } from './document-session.ts'

/** A browser's store needs a few milliseconds to answer; only one that does not is worth a warning. */
const WARN_AFTER_MS = 500

/** A session's state for the eye: "in this page only" appears when it lasts, and not at every keystroke without a line. */
export function calmly(session: Pick<DocumentSession, 'getState' | 'subscribe'>): {
  subscribe(listener: () => void): () => void
  getState(): SessionState
} {
  let warned = false
  let shown: { readonly real: SessionState; readonly warned: boolean; readonly calm: SessionState } | null = null
  const getState = () => {
    const real = session.getState()
    if (shown?.real !== real || shown.warned !== warned) shown = { real, warned, calm: warned ? real : calmed(real) }
    return shown.calm
  }
  const subscribe = (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      const unkept = session.getState().save.kind === 'unkept'
      if (!unkept) warned = false
      if (unkept && !warned && timer === null) {
        timer = setTimeout(() => {
          warned = true
          listener()
        }, WARN_AFTER_MS)
      } else if (!unkept && timer !== null) {
        clearTimeout(timer)
        timer = null
      }
    }
    const unsubscribe = session.subscribe(() => {
      look()
      listener()
    })
    look()
    return () => {
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    }
  }
  return { subscribe, getState }
}

function calmed(state: SessionState): SessionState {
  return state.save.kind === 'unkept' ? { ...state, save: { kind: 'device', edits: state.save.edits } } : state
}
