import type * as z from 'zod/mini'
import type { LiveClient } from '../../client/live/live-client.ts'
import type { Invitation } from '../../shared/api.ts'
import { reaches } from '../../tests/support/reaches.ts'
import { TestBrowser } from '../../tests/support/test-browser.ts'

/** A new browser, joined by a code. */
export async function joinBy(url: string, code: string, person: { name: string; organisation: string }): Promise<TestBrowser> {
  const browser = new TestBrowser(() => url)
  await expectDone(browser.post('/api/join', { code, ...person }))
  return browser
}

export function codeFor(invitations: readonly Invitation[], key: string): string {
  const found = invitations.find((each) => each.key === key)
  if (found === undefined) throw new Error(`the workshop has no invitation ${key}`)
  return found.code
}

/** The parsed body of an answer; throws with the server's words when it refused. */
export async function read<T>(schema: z.ZodMiniType<T>, asked: Promise<Response>): Promise<T> {
  return schema.parse(await (await expectDone(asked)).json())
}

export async function expectDone(asked: Promise<Response>): Promise<Response> {
  const response = await asked
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return response
}

/** Resolves once the room's state is here. */
export async function untilReady(live: LiveClient): Promise<void> {
  await reaches(live, () => live.getSnapshot().status.kind === 'online' && live.getSnapshot().state !== null)
}
