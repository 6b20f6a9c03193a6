/** Copies, also on a plain HTTP page of a local network, where browsers offer no clipboard to scripts. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }
  const field = document.createElement('textarea')
  field.value = text
  // Inside an open dialog, since what is outside of it takes no focus.
  const home = document.querySelector('dialog[open]') ?? document.body
  home.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}
