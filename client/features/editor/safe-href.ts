const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link that may be followed, or null: nothing but web and mail addresses leaves a document. */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string') return null
  try {
    const url = new URL(address)
    return ALLOWED.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** What a person typed as an address, completed: `wcoomd.org` and `name@example.org` are understood too. */
export function hrefFromInput(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (/^[a-z][a-z0-9+.-]*:/i.test(text))
    return safeHref(text) ?? (/^[^:/]+\.[^:/]+:\d/.test(text) ? safeHref(`https://${text}`) : null)
  return safeHref(text.includes('@') ? `mailto:${text}` : `https://${text}`)
}
