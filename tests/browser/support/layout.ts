import type { Page } from 'playwright-core'

/** By how many pixels the page is wider than its window; tables and the like may scroll in themselves. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
