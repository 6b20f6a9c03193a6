import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LiveClient, openLive } from '../../client/live/live-client.ts'
import { createdWorkshop, documentList, invitationList } from '../../shared/api.ts'
import { PLENARY, type WorkshopId } from '../../shared/ids.ts'
import { openInNode } from '../../tests/support/node-session.ts'
import { nodeSockets } from '../../tests/support/node-socket.ts'
import { reaches } from '../../tests/support/reaches.ts'
import { ServerProcess } from '../../tests/support/server-process.ts'
import { TestBrowser } from '../../tests/support/test-browser.ts'
import { codeFor, expectDone, joinBy, read, untilReady } from '../simulation/requests.ts'
import { fillNotes, fillPlan } from './fill.ts'
import { DEMO_GROUPS, type DemoGroup } from './groups.ts'

/** The breakout that runs when the demo opens: the third, on the afternoon of the second day. */
const CURRENT_ITEM = 'a10'

export interface Demo {
  readonly url: string
  readonly workshop: WorkshopId
  readonly organiserSecret: string
  readonly codeOf: (key: string) => string
  close(): Promise<void>
}

/** A server on a temporary folder with a seminar half-way through its second day, and the people of its groups in it. */
export async function openDemo({ port = 0 }: { readonly port?: number } = {}): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-demo-'))
  const server = await ServerProcess.start(folder, { port })
  const { url, organiserSecret } = server
  const organiser = new TestBrowser(() => url)
  await expectDone(organiser.post('/api/organiser', { secret: organiserSecret }))
  const firstDay = new Date(Date.now() - 86_400_000)
  const { id: workshop } = await read(
    createdWorkshop,
    organiser.post('/api/workshops', {
      title: 'Operation COSMO 2 Global Planning Seminar',
      startDate: firstDay.toISOString().slice(0, 10),
      days: 3,
      timeZone: 'Europe/Brussels',
      tlp: 'TLP:AMBER',
      language: 'en',
      template: 'seminar',
    }),
  )
  const invitations = await read(invitationList, organiser.get(`/api/workshops/${workshop}/invitations`))
  const codeOf = (key: string) => codeFor(invitations, key)
  const filled = await Promise.all(DEMO_GROUPS.map((group) => fillGroup({ url, workshop, codeOf, group, firstDay })))
  const open: { close(): unknown }[] = filled.flat()
  const facilitator = await joinBy(url, codeOf('facilitator'), { name: 'Claire Martin', organisation: 'Secretariat' })
  const live = openLive({ workshop, as: 'person', address: url, headers: facilitator.headers })
  await untilReady(live)
  await run(live)
  open.push(live)
  return {
    url,
    workshop,
    organiserSecret,
    codeOf,
    async close() {
      for (const each of open) await each.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(live: LiveClient): Promise<void> {
  const item = live.getSnapshot().state?.items.find(({ id }) => id === CURRENT_ITEM)
  if (item === undefined) throw new Error(`the template has no agenda item ${CURRENT_ITEM}`)
  await live.command({ type: 'item.start', id: item.id })
  // Half an hour of it has passed.
  await live.command({ type: 'timer.extend', minutes: -37 })
  await live.command({ type: 'notice.send', text: 'Coffee is served at 15:30 in the foyer.', group: null })
  const [group] = live.getSnapshot().state?.groups.filter(({ id }) => id !== PLENARY) ?? []
  if (group !== undefined)
    await live.command({ type: 'stage.show', stage: { show: 'plan', group: group.id, section: 'scopeArea', scroll: 0 } })
}

interface Filling {
  readonly url: string
  readonly workshop: WorkshopId
  readonly codeOf: (key: string) => string
  readonly group: DemoGroup
  readonly firstDay: Date
}

/** The group's people join and stay; the first of them writes. */
async function fillGroup({ url, workshop, codeOf, group, firstDay }: Filling): Promise<readonly { close(): unknown }[]> {
  const stay: { close(): unknown }[] = []
  for (const [index, [name, organisation]] of group.people.entries()) {
    const browser = await joinBy(url, codeOf(`group:${group.id}`), { name, organisation })
    const live = openLive({ workshop, as: 'person', address: url, headers: browser.headers })
    await untilReady(live)
    stay.push(live)
    if (index > 0) continue
    const names = await read(documentList, browser.get(`/api/workshops/${workshop}/documents`))
    for (const { name: document, kind } of names.filter((each) => each.group === group.id)) {
      const session = openInNode(
        url,
        document,
        nodeSockets(() => browser.headers),
      )
      await reaches(session, () => session.getState().ready)
      if (kind === 'plan') fillPlan(session.doc, group, firstDay)
      else fillNotes(session.doc, group)
      await reaches(session, () => session.getState().save.kind === 'saved')
      stay.push(session)
    }
  }
  return stay
}
