/** So that the page's own files come first on a slow line. */
const AFTER_LOADING_MS = 3_000

/**
 * Keeps the program in this browser for when the server cannot be reached. Browsers offer it on https and on this machine
 * itself only; elsewhere an open page goes on without the server, but none can be opened.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  setTimeout(() => void register(), AFTER_LOADING_MS)
}

async function register(): Promise<void> {
  try {
    // `/sw.js` is the same file in every version: the page's own files in the address make a new version a new worker.
    await navigator.serviceWorker.register(`/sw.js?for=${encodeURIComponent(filesOfThisPage().join(','))}`)
  } catch (error) {
    // Refused by the browser's settings: nothing is lost but opening a page without the server.
    console.info('this browser does not keep the program:', error)
  }
}

/** Names of the scripts and styles that the page names itself; they carry a hash of what they hold. */
function filesOfThisPage(): string[] {
  const links = [
    ...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[type=module][src], link[rel=stylesheet][href]'),
  ]
  const paths = links.map((element) => new URL(element instanceof HTMLScriptElement ? element.src : element.href).pathname)
  return paths.map((path) => path.split('/').at(-1) ?? '').sort()
}
