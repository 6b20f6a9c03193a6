let users = 0

/**
 * While an editor is open, `--keyboard` is how much of the page's foot a phone's own keyboard covers: what sticks to the
 * foot stands above it. Safari covers the page instead of making it smaller.
 */
export function keepAboveKeyboard(): () => void {
  const screen = window.visualViewport
  if (screen === null) return () => {}
  const measure = () => {
    const covered = Math.max(0, Math.round(window.innerHeight - screen.height - screen.offsetTop))
    document.documentElement.style.setProperty('--keyboard', `${screen.scale > 1.01 ? 0 : covered}px`)
  }
  users++
  screen.addEventListener('resize', measure)
  screen.addEventListener('scroll', measure)
  return () => {
    screen.removeEventListener('resize', measure)
    screen.removeEventListener('scroll', measure)
    if (--users === 0) document.documentElement.style.removeProperty('--keyboard')
  }
}
