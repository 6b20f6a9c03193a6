import type { Browser, BrowserContext, Page } from 'playwright-core'
import { cookiesOf } from './browser.ts'

/** All that a page loads into an empty browser, as compressed as it comes over the wire; without the headers of the answers. */
export class Transfer implements AsyncDisposable {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #urls = new Map<string, string>()
  readonly #sizes = new Map<string, number>()

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
  }

  static async begin(browser: Browser): Promise<Transfer> {
    // What the service worker keeps for later is loaded once the page is there.
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' })
    const page = await context.newPage()
    const transfer = new Transfer(context, page)
    const debug = await context.newCDPSession(page)
    debug.on('Network.requestWillBeSent', ({ requestId, request }) => transfer.#urls.set(requestId, request.url))
    debug.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
      transfer.#sizes.set(requestId, (transfer.#sizes.get(requestId) ?? 0) + encodedDataLength),
    )
    await debug.send('Network.enable')
    // Brotli is for secure addresses only: a venue without TLS gets gzip.
    await debug.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
    return transfer
  }

  async signsIn(cookie: string, url: string): Promise<void> {
    await this.#context.addCookies(cookiesOf(cookie, url))
  }

  /** Once nothing more is under way. */
  async whole(): Promise<{ readonly bytes: number; readonly files: string }> {
    await this.page.waitForLoadState('networkidle')
    const bytes = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    const files = [...this.#sizes].map(([id, size]) => `${size} ${this.#urls.get(id)}`).join('\n')
    return { bytes, files }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#context.close()
  }
}
