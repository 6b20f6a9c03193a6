/** Asks before the page is left, while `unsaved` says so: what was not sent yet would wait on this device until it is opened again. */
export function guardLeaving(unsaved: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (!unsaved()) return
    event.preventDefault()
    // Chrome before 119 asks only on this.
    event.returnValue = true
  })
}
