// STUB owner: C
import type { Invitation, InvitationKey, InvitationView, Joined, JoinRequest, NewWorkshop, WorkshopList } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/documents/name.ts'
import type { GroupId, WorkshopId } from '../../shared/ids.ts'
import type { RefusalCode } from '../../shared/refusals.ts'

/** Why a request gave nothing: the server's refusal, or `offline` when it could not be asked. Texts: `common:refusal.<code>`. */
export interface Failure {
  readonly refused: RefusalCode | 'offline'
  readonly detail?: string | undefined
}
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'refused' in value
}
export type SessionUse = 'person' | 'display'
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
}
declare const stub: Api
export const api: Api = stub
