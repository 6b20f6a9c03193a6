import type { Browser } from 'playwright-core'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { RunningApp } from '../../support/start-app.ts'
import { Person } from './person.ts'

/** Runs the room from its page. */
export class Facilitator implements AsyncDisposable {
  readonly person: Person

  constructor(person: Person) {
    this.person = person
  }

  static async enters(browser: Browser, app: RunningApp, workshop: WorkshopId): Promise<Facilitator> {
    const person = await Person.enters(browser, app, workshop, 'facilitator', { name: 'Fay Brooks' })
    await person.page.goto(`${app.url}/w/${workshop}/run`)
    return new Facilitator(person)
  }

  /** Opens the item's day first where it is folded: only today's is open, and around midnight that is another. */
  async starts(item: string): Promise<void> {
    const agenda = this.#page.getByRole('region', { name: 'Agenda' })
    const button = this.#page.getByRole('button', { name: `Start: ${item}`, includeHidden: true })
    const day = agenda.locator('details').filter({ has: button })
    await day.waitFor()
    if (!(await button.isVisible())) await day.locator('summary').click()
    await day.locator(button).click()
  }

  /** A section of a group's plan by its title, or `Notes`. */
  async chooses(group: string, what: string): Promise<void> {
    await this.#stage.getByLabel('Group', { exact: true }).selectOption(group)
    const option = this.#stage.getByLabel('Show', { exact: true }).getByRole('option', { name: what })
    await this.#stage.getByLabel('Show', { exact: true }).selectOption(await option.innerText())
  }

  async shows(group: string, what: string): Promise<void> {
    await this.chooses(group, what)
    await this.showButton.click()
  }

  get showButton() {
    return this.#stage.getByRole('button', { name: 'Show on the stage' })
  }

  async says(text: string, to = 'Everyone'): Promise<void> {
    const notice = this.#page.getByRole('region', { name: 'Notice' })
    await notice.getByLabel('What to say').fill(text)
    await notice.getByLabel('To', { exact: true }).selectOption(to)
    await notice.getByRole('button', { name: 'Send' }).click()
  }

  async locks(group: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Lock ${group}`, exact: true }).click()
  }

  async unlocks(group: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Unlock ${group}`, exact: true }).click()
  }

  /** `confirmButton` then does it. */
  async asksToRemove(name: string): Promise<void> {
    await this.opens('People')
    await this.#page.getByRole('button', { name: `Remove ${name}` }).click()
  }

  get confirmButton() {
    return this.#page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true })
  }

  async opens(page: 'Run' | 'People' | 'Setup'): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Pages of the workshop' }).getByRole('link', { name: page }).click()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.person[Symbol.asyncDispose]()
  }

  get #page() {
    return this.person.page
  }

  get #stage() {
    return this.#page.getByRole('region', { name: 'Stage' })
  }
}
