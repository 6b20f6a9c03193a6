import type { Browser } from 'playwright-core'
import type { InvitationKey } from '../../../shared/api.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { RunningApp } from '../../support/start-app.ts'
import { newPerson } from './browser.ts'

/** A person at a device who has joined already; nothing is open yet. */
export async function enter(
  browser: Browser,
  app: RunningApp,
  workshop: WorkshopId,
  key: InvitationKey,
  as: Parameters<RunningApp['join']>[2] = {},
) {
  const person = await newPerson(browser)
  const { cookie } = await app.join(workshop, key, as)
  await person.context.addCookies(
    cookie.split('; ').map((each) => {
      const [name = '', ...value] = each.split('=')
      return { name, value: value.join('='), url: app.url }
    }),
  )
  return { ...person, [Symbol.asyncDispose]: () => person.context.close() }
}
