import type { Locator, Page } from 'playwright-core'
import * as z from 'zod/mini'

interface Follower {
  readonly page: Page
  readonly text: string
}

/** Milliseconds from a click to a text on another page, by the clock of the machine on which both stand. */
export async function timeFromClick(button: Locator, { page, text }: Follower): Promise<number> {
  const clicked = button.evaluate(
    (element) =>
      new Promise((resolve) => element.addEventListener('click', () => resolve(Date.now()), { once: true, capture: true })),
  )
  const seen = page.waitForFunction((wanted) => document.body.innerText.includes(wanted) && Date.now(), text)
  await button.click()
  const [from, to] = [z.number().parse(await clicked), z.number().parse(await (await seen).jsonValue())]
  return to - from
}
