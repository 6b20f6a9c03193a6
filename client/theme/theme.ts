import * as z from 'zod/mini'

const theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof theme>
export const THEMES = theme.options

const CHOICE = 'plenary.theme'

export function currentTheme(): Theme {
  const parsed = z.safeParse(theme, localStorage.getItem(CHOICE))
  return parsed.success ? parsed.data : 'system'
}

/** Remembers the choice on this device and shows it at once. */
export function setTheme(next: Theme): void {
  localStorage.setItem(CHOICE, next)
  showTheme()
}

export function showTheme(): void {
  const chosen = currentTheme()
  if (chosen === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}
