import { type LiveClient, openLive } from '../../client/live/live-client.ts'
import { createdWorkshop, documentList, type Invitation, invitationList } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { Group } from '../../shared/domain/group.ts'
import { PLENARY, type WorkshopId } from '../../shared/ids.ts'
import { MEMBERS } from '../../shared/templates/organisations.ts'
import { TestBrowser } from '../../tests/support/test-browser.ts'
import { codeFor, expectDone, joinBy, read, untilReady } from './requests.ts'

/** A workshop on a running server, with as many groups as wanted, and its facilitator. */
export class Seminar {
  readonly url: string
  readonly workshop: WorkshopId
  readonly groups: readonly Group[]
  readonly facilitator: LiveClient
  readonly #invitations: readonly Invitation[]
  #joined = 0

  private constructor(parts: {
    url: string
    workshop: WorkshopId
    groups: readonly Group[]
    facilitator: LiveClient
    invitations: readonly Invitation[]
  }) {
    this.url = parts.url
    this.workshop = parts.workshop
    this.groups = parts.groups
    this.facilitator = parts.facilitator
    this.#invitations = parts.invitations
  }

  static async create(url: string, secret: string, groups: number): Promise<Seminar> {
    const organiser = new TestBrowser(() => url)
    await expectDone(organiser.post('/api/organiser', { secret }))
    const details = {
      title: `Simulation, ${new Date().toISOString().slice(0, 16)}`,
      startDate: new Date().toISOString().slice(0, 10),
      days: 3,
    }
    const { id } = await read(
      createdWorkshop,
      organiser.post('/api/workshops', {
        ...details,
        timeZone: 'Europe/Brussels',
        tlp: 'TLP:GREEN',
        language: 'en',
        template: 'seminar',
      }),
    )
    const setup = openLive({ workshop: id, as: 'organiser', address: url, headers: organiser.headers })
    await untilReady(setup)
    const made = await makeGroups(setup, groups)
    setup.close()
    const invitations = await read(invitationList, organiser.get(`/api/workshops/${id}/invitations`))
    const host = await joinBy(url, codeFor(invitations, 'facilitator'), { name: 'Facilitator', organisation: 'Secretariat' })
    const facilitator = openLive({ workshop: id, as: 'person', address: url, headers: host.headers })
    await untilReady(facilitator)
    return new Seminar({ url, workshop: id, groups: made, facilitator, invitations })
  }

  async join(group: Group, name: string): Promise<TestBrowser> {
    const member = MEMBERS[this.#joined % MEMBERS.length]
    this.#joined += 1
    return joinBy(this.url, codeFor(this.#invitations, `group:${group.id}`), {
      name,
      organisation: member?.name ?? 'Secretariat',
    })
  }

  async documentNames(browser: TestBrowser, group: Group): Promise<Record<DocumentKind, string>> {
    const list = await read(documentList, browser.get(`/api/workshops/${this.workshop}/documents`))
    const nameOf = (kind: DocumentKind) => list.find((each) => each.group === group.id && each.kind === kind)?.name ?? ''
    return { plan: nameOf('plan'), notes: nameOf('notes') }
  }
}

/** Exactly `count` groups, each with questions: surplus ones of the template are removed, missing ones added. */
async function makeGroups(setup: LiveClient, count: number): Promise<readonly Group[]> {
  const now = () => setup.getSnapshot().state?.groups.filter(({ id, removed }) => id !== PLENARY && !removed) ?? []
  const breakout = setup.getSnapshot().state?.items.find(({ kind }) => kind === 'breakout')?.id
  for (const group of now().slice(count)) await setup.command({ type: 'group.remove', id: group.id })
  for (let number = now().length; number < count; number++)
    await setup.command({ type: 'group.add', name: `Group ${number + 1}` })
  for (const group of now()) {
    if (group.questions.length > 0 || breakout === undefined) continue
    await setup.command({ type: 'question.add', group: group.id, item: breakout, text: 'What do we want to do together?' })
  }
  return now()
}
