/** Hands the browser a text file to keep. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replaceAll(/[\\/:*?"<>|]+/g, ' ')
  link.click()
  // Some browsers begin to read only later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
