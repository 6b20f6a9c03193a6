import type { Locator, Page } from 'playwright-core'
import * as z from 'zod/mini'

interface Follower {
  readonly page: Page
  readonly text: string
}

/** Milliseconds from a click to a text on another page, by the clock of the machine on which both stand. */
export async function timeFromClick(button: Locator, follower: Follower): Promise<number> {
  return timeFrom(button, 'click', follower, () => button.click())
}

/** The same from the press of a key in a field that has the caret. */
export async function timeFromKey(field: Locator, key: string, follower: Follower): Promise<number> {
  return timeFrom(field, 'keydown', follower, () => field.page().keyboard.press(key))
}

async function timeFrom(target: Locator, event: string, { page, text }: Follower, act: () => Promise<void>): Promise<number> {
  const listening = await target.evaluateHandle(
    (element, type) => ({
      at: new Promise((resolve) => element.addEventListener(type, () => resolve(Date.now()), { once: true, capture: true })),
    }),
    event,
  )
  const seen = page.waitForFunction((wanted) => document.body.innerText.includes(wanted) && Date.now(), text)
  await act()
  const to = z.number().parse(await (await seen).jsonValue())
  const from = z.number().parse(await listening.evaluate(({ at }) => at))
  return to - from
}
