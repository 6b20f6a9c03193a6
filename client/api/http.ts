import * as z from 'zod/mini'
import {
  createdWorkshop,
  documentList,
  type Invitation,
  type InvitationKey,
  type InvitationView,
  invitationList,
  invitationView,
  type Joined,
  type JoinRequest,
  joined,
  type NewWorkshop,
  organisations,
  refusalAnswer,
  type StageCode,
  stageCode,
  type WorkshopList,
  workshopList,
} from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { GroupId, WorkshopId } from '../../shared/ids.ts'
import type { Capacity } from '../../shared/live/channel.ts'
import type { RefusalCode } from '../../shared/refusals.ts'

/** Why a request gave nothing: the server's refusal, or `offline` when it could not be asked. Texts: `common:refusal.<code>`. */
export interface Failure {
  readonly refused: RefusalCode | 'offline'
  readonly detail?: string | undefined
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** Which of a browser's sessions of a workshop is meant: a person's or a projector's. */
export type SessionUse = Exclude<Capacity, 'organiser'>

export interface DocumentEntry {
  readonly group: GroupId
  readonly kind: DocumentKind
  readonly name: string
  readonly mayWrite: boolean
}

interface Api {
  organiserSignIn(secret: string): Promise<'done' | Failure>
  organiserSignedIn(): Promise<'done' | Failure>
  workshops(): Promise<WorkshopList | Failure>
  createWorkshop(workshop: NewWorkshop): Promise<{ id: WorkshopId } | Failure>
  deleteWorkshop(workshop: WorkshopId): Promise<'done' | Failure>
  invitations(workshop: WorkshopId): Promise<Invitation[] | Failure>
  renewInvitation(workshop: WorkshopId, key: InvitationKey, endSessions: boolean): Promise<Invitation[] | Failure>
  lookAtInvitation(code: string): Promise<InvitationView | Failure>
  join(request: JoinRequest): Promise<Joined | Failure>
  me(workshop: WorkshopId, as: SessionUse): Promise<Joined | Failure>
  leave(workshop: WorkshopId, as: SessionUse): Promise<'done' | Failure>
  documents(workshop: WorkshopId, as: SessionUse): Promise<DocumentEntry[] | Failure>
  organisations(): Promise<string[] | Failure>
  /** For a display, while the stage shows how to join. */
  stageCode(workshop: WorkshopId): Promise<StageCode | Failure>
}

export const api: Api = {
  organiserSignIn: (secret) => done('POST', '/api/organiser', { secret }),
  organiserSignedIn: () => done('GET', '/api/organiser'),
  workshops: () => answer(workshopList, 'GET', '/api/workshops'),
  createWorkshop: (workshop) => answer(createdWorkshop, 'POST', '/api/workshops', workshop),
  deleteWorkshop: (workshop) => done('DELETE', `/api/workshops/${workshop}`),
  invitations: (workshop) => answer(invitationList, 'GET', `/api/workshops/${workshop}/invitations`),
  renewInvitation: (workshop, key, endSessions) =>
    answer(invitationList, 'POST', `/api/workshops/${workshop}/invitations/${encodeURIComponent(key)}/renew`, { endSessions }),
  lookAtInvitation: (code) => answer(invitationView, 'POST', '/api/invitations/look', { code }),
  join: (request) => answer(joined, 'POST', '/api/join', request),
  me: (workshop, as) => answer(joined, 'GET', `/api/workshops/${workshop}/me${sessionOf(as)}`),
  leave: (workshop, as) => done('POST', `/api/workshops/${workshop}/leave${sessionOf(as)}`, {}),
  documents: (workshop, as) => answer(documentList, 'GET', `/api/workshops/${workshop}/documents${sessionOf(as)}`),
  organisations: () => answer(organisations, 'GET', '/api/organisations'),
  stageCode: (workshop) => answer(stageCode, 'GET', `/api/workshops/${workshop}/stage-code?as=display`),
}

function sessionOf(as: SessionUse): string {
  return as === 'display' ? '?as=display' : ''
}

type Method = 'GET' | 'POST' | 'DELETE'

async function done(method: Method, path: string, body?: unknown): Promise<'done' | Failure> {
  const answered = await ask(method, path, body)
  return isFailure(answered) ? answered : 'done'
}

async function answer<T extends z.ZodMiniType>(
  schema: T,
  method: Method,
  path: string,
  body?: unknown,
): Promise<z.infer<T> | Failure> {
  const answered = await ask(method, path, body)
  if (isFailure(answered)) return answered
  const parsed = z.safeParse(schema, answered.body)
  return parsed.success ? parsed.data : notOurServer(z.prettifyError(parsed.error))
}

/** Slow venue Wi-Fi answers within this; after it, somebody waits for nothing. */
const PATIENCE_MS = 15_000

/** Resolves with the body of a successful answer, or with why there is none; never rejects. */
async function ask(method: Method, path: string, body: unknown): Promise<{ readonly body: unknown } | Failure> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method,
      signal: abort.signal,
      cache: 'no-store',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return response.ok ? { body: parseJson(text) } : refusalOf(response.status, parseJson(text))
  } catch (error) {
    // Every way in which a request fails below HTTP means the same to a person: the server was not reached.
    return { refused: 'offline', detail: String(error) }
  } finally {
    clearTimeout(timer)
  }
}

function refusalOf(status: number, body: unknown): Failure {
  const parsed = z.safeParse(refusalAnswer, body)
  return parsed.success ? parsed.data : notOurServer(`status ${status}`)
}

/** A venue's sign-in page or a proxy without its server answers in the server's place. */
function notOurServer(detail: string): Failure {
  return { refused: 'offline', detail }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What it should have been is the schema's to say.
    return undefined
  }
}
