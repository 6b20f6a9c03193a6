import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { InvitationKey } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { JoinAs, RunningApp } from '../../support/start-app.ts'
import { cookiesOf, newPerson } from './browser.ts'

/** Two shared cores with a server and several windows on them: what takes moments elsewhere may take seconds here. */
export const PATIENCE_MS = 20_000

/** More stops than on any page. */
const MOST_TABS = 120

interface PersonOptions {
  readonly locale?: string
}

/** Somebody at a browser of their own, who does and sees what people do and see. */
export class Person implements AsyncDisposable {
  readonly name: string
  /** The tab in front. */
  page: Page
  readonly context: BrowserContext
  /** What the browser complained about, such as exceptions and breaches of the page's policy. */
  readonly errors: readonly string[]
  /** Addresses of all that the browser asked for. */
  readonly asked: readonly string[]

  private constructor(name: string, window: { page: Page; context: BrowserContext; errors: string[]; asked: string[] }) {
    this.name = name
    this.page = window.page
    this.context = window.context
    this.errors = window.errors
    this.asked = window.asked
  }

  /** With an empty browser. */
  static async comes(browser: Browser, name: string, { locale }: PersonOptions = {}): Promise<Person> {
    const window = await newPerson(browser, locale)
    const asked: string[] = []
    window.context.on('request', (request) => asked.push(request.url()))
    window.page.on('websocket', (socket) => asked.push(socket.url()))
    return new Person(name, { ...window, asked })
  }

  /** Who has joined before the test begins; nothing is open yet. */
  static async enters(browser: Browser, app: RunningApp, workshop: WorkshopId, key: InvitationKey, as: JoinAs & PersonOptions) {
    const person = await Person.comes(browser, as.name ?? key, as)
    const { cookie } = await app.join(workshop, key, as)
    await person.takesCookies(cookie, app.url)
    return person
  }

  /** A session of another browser, as a `Cookie` header has it. */
  async takesCookies(cookie: string, url: string): Promise<void> {
    await this.context.addCookies(cookiesOf(cookie, url))
  }

  /** Fills the form that an invitation leads to, and stands in the workshop. */
  async joins(organisation = 'Belgian Customs'): Promise<void> {
    await this.page.getByLabel('Your name').fill(this.name)
    await this.page.getByLabel('Your organisation').fill(organisation)
    await this.page.getByRole('button', { name: 'Join the workshop' }).click()
    await this.page.getByRole('banner').getByRole('button', { name: 'Menu' }).waitFor()
  }

  async opensSection(title: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('link', { name: title }).click()
    await this.page.getByRole('article', { name: title }).waitFor()
  }

  async opensTab(tab: 'Plan' | 'Notes'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Parts of the board' }).getByRole('link', { name: tab }).click()
  }

  field(label: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name: label }).first()
  }

  /** At the end of a field. */
  async writes(label: string | RegExp, text: string): Promise<void> {
    await this.field(label).click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(text)
  }

  async reads(label: string | RegExp, text: string): Promise<void> {
    await vi.waitFor(async () => expect(await this.text(label)).toContain(text), { timeout: PATIENCE_MS, interval: 50 })
  }

  /** What stands in a field now; the carets of others with their names are not part of it. */
  async text(label: string | RegExp): Promise<string> {
    return this.field(label).evaluate((field) => {
      if ('value' in field) return String(field.value)
      const copy = field.cloneNode(true)
      if (!(copy instanceof Element)) return ''
      for (const caret of copy.querySelectorAll('[data-client]')) caret.remove()
      return copy.textContent
    })
  }

  /** With the keyboard alone, forwards. */
  async tabsTo(target: Locator): Promise<void> {
    for (let pressed = 0; pressed < MOST_TABS; pressed++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`${String(target)} is not reached by Tab`)
  }

  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).first().waitFor({ timeout: PATIENCE_MS })
  }

  async seesNoMore(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await expect.poll(() => within.getByText(text).count(), { timeout: PATIENCE_MS }).toBe(0)
  }

  /** Waits until the page says so of this person's own edits. */
  async isTold(where: 'On disk' | 'On this device' | 'Sent' | 'Not kept' | 'Offline' | 'Refused'): Promise<void> {
    await this.indicator(where).waitFor({ timeout: PATIENCE_MS })
  }

  /** How many edits the page says are under way. */
  async edits(): Promise<number> {
    const words = await this.page
      .getByRole('banner')
      .getByRole('button', { name: /\(\d+\)/ })
      .innerText()
    return Number(/\((\d+)\)/.exec(words)?.[1])
  }

  /** Empty, and in front; returns the one that was. */
  async opensAnotherTab(): Promise<Page> {
    const before = this.page
    this.page = await this.context.newPage()
    return before
  }

  async turnsTo(tab: Page): Promise<void> {
    await tab.bringToFront()
    this.page = tab
  }

  indicator(where: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: where })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.context.close()
  }
}
