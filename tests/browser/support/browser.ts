import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ensureBrowser } from '../../../scripts/ensure-browser.mjs'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureBrowser(), args: FLAGS })
}

/** One person at one device: a browser context of its own, in English unless told otherwise. */
export async function newPerson(
  browser: Browser,
  locale = 'en-GB',
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isNetworkNoise(message.text())) errors.push(message.text())
  })
  return { context, page, errors }
}

/** The cookies of a `Cookie` header that another browser would send, for one of these. */
export function cookiesOf(header: string, url: string): { name: string; value: string; url: string }[] {
  return header.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    // Without a path: they count for the whole server.
    return { name, value: value.join('='), url: new URL(url).origin }
  })
}

/** While a test stops the server, the browser itself reports that it cannot reach it. */
function isNetworkNoise(text: string): boolean {
  return /ERR_CONNECTION|WebSocket connection to|Failed to load resource|error occurred when fetching the script/.test(text)
}

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 360, height: 800 },
]

/** The page at three sizes, light and dark, into `pictures/` (which git ignores), to be looked at by people. */
export async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync('pictures', { recursive: true })
  const before = page.viewportSize()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      // Nothing is half-way from one theme to the other, neither here nor in what looks at the page next.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: `pictures/${name}-${size.width}-${colorScheme}.png`, animations: 'disabled' })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (before !== null) await page.setViewportSize(before)
}
