import * as z from 'zod/mini'
import { type App, createApp } from '../../server/app.ts'
import type { Clock } from '../../server/clock.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import {
  createdWorkshop,
  type InvitationKey,
  invitationList,
  type JoinRequest,
  joined,
  type NewWorkshop,
} from '../../shared/api.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { WorkshopTemplate } from '../../shared/domain/workshop.ts'
import { type GroupId, groupId, type WorkshopId } from '../../shared/ids.ts'
import { tempFolder } from './temp-folder.ts'
import { TestBrowser } from './test-browser.ts'

export interface Joiner {
  readonly browser: TestBrowser
  readonly participant: Participant
  /** For `Cookie` headers of sockets. */
  readonly cookie: string
}

export interface JoinAs {
  readonly name?: string
  readonly organisation?: string
  readonly group?: string
  /** A browser that has been here before; a new one otherwise. */
  readonly browser?: TestBrowser
}

export interface RunningApp extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** Signed in as the organiser. */
  readonly organiser: TestBrowser
  readonly organiserPath: string
  newBrowser(): TestBrowser
  makeWorkshop(template?: WorkshopTemplate, details?: Partial<NewWorkshop>): Promise<WorkshopId>
  codeOf(workshop: WorkshopId, key: InvitationKey): Promise<string>
  /** Joins by an invitation of the workshop. Displays need neither name nor group. */
  join(workshop: WorkshopId, key: InvitationKey, as?: JoinAs): Promise<Joiner>
  /** Saves and closes, until `restart`. */
  stop(): Promise<void>
  /** Stops, unless it was stopped, and starts again on the same folder and port. */
  restart(): Promise<void>
  close(): Promise<void>
}

export interface StartOptions {
  readonly clock?: Clock
  /** A folder to keep; a temporary one otherwise, removed at the end. */
  readonly dataDir?: string
  readonly env?: Record<string, string>
}

/** The real program on 127.0.0.1, a free port and a folder of its own. `await using app = await startApp()` closes it. */
export async function startApp({ clock, dataDir, env = {} }: StartOptions = {}): Promise<RunningApp> {
  const folder = dataDir === undefined ? await tempFolder() : null
  const config = configOf({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir ?? folder?.path ?? '', ...env })
  const overrides = { log: createLog(config.logLevel), ...(clock === undefined ? {} : { clock }) }
  let app: App = createApp(config, overrides)
  const { url, port } = await app.listen()

  const newBrowser = () => new TestBrowser(() => url)
  const organiser = newBrowser()
  const signedIn = await organiser.post('/api/organiser', { secret: app.organiserPath.replace('/organise#', '') })
  if (signedIn.status !== 204) throw new Error(`the organiser was not let in: ${signedIn.status} ${await signedIn.text()}`)

  async function makeWorkshop(template: WorkshopTemplate = 'seminar', details: Partial<NewWorkshop> = {}): Promise<WorkshopId> {
    const workshop = {
      title: 'COSMO 2',
      startDate: '2018-01-09',
      days: 3,
      timeZone: 'Europe/Brussels',
      tlp: 'TLP:AMBER',
      language: 'en',
    }
    return (await answer(createdWorkshop, organiser.post('/api/workshops', { ...workshop, template, ...details }))).id
  }

  async function codeOf(workshop: WorkshopId, key: InvitationKey): Promise<string> {
    const list = await answer(invitationList, organiser.get(`/api/workshops/${workshop}/invitations`))
    const found = list.find((each) => each.key === key)
    if (found === undefined) throw new Error(`no invitation ${key} among ${list.map((each) => each.key).join(', ')}`)
    return found.code
  }

  async function join(workshop: WorkshopId, key: InvitationKey, as: JoinAs = {}): Promise<Joiner> {
    const { name = 'Ann', organisation = 'Ministry of Finance', group, browser = newBrowser() } = as
    const code = await codeOf(workshop, key)
    const chosen: { group?: GroupId } = group === undefined ? {} : { group: groupId.parse(group) }
    const request: JoinRequest = key === 'display' ? { code } : { code, name, organisation, ...chosen }
    const { participant } = await answer(joined, browser.post('/api/join', request))
    return { browser, participant, cookie: browser.cookie }
  }

  async function restart(): Promise<void> {
    await app.close()
    app = createApp({ ...config, port }, overrides)
    await app.listen()
  }

  async function close(): Promise<void> {
    await app.close()
    await folder?.[Symbol.asyncDispose]()
  }

  return {
    url,
    port,
    dataDir: config.dataDir,
    organiser,
    organiserPath: app.organiserPath,
    newBrowser,
    makeWorkshop,
    codeOf,
    join,
    stop: () => app.close(),
    restart,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** The settings that these variables make; throws when one is wrong. */
export function configOf(env: Record<string, string>): Config {
  const config = readConfig(env)
  if ('problems' in config) throw new Error(config.problems.join('\n'))
  return config
}

/** The parsed body of a successful answer. */
export async function answer<T>(schema: z.ZodMiniType<T>, asked: Promise<Response>): Promise<T> {
  const response = await asked
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return schema.parse(JSON.parse(text))
}
