import type { DocumentKind } from '../documents/name.ts'
import type { Role } from '../domain/participant.ts'
import { type GroupId, type ParticipantId, PLENARY, type WorkshopId } from '../ids.ts'

/** Who asks, as the server established it from a session, a token or the organiser's secret. */
export type Actor =
  | { readonly kind: 'anonymous' }
  /** Holds the secret of the installation: creates workshops and sets them up. */
  | { readonly kind: 'organiser' }
  | {
      readonly kind: 'participant'
      readonly workshop: WorkshopId
      readonly id: ParticipantId
      readonly role: Role
      readonly group: GroupId | null
    }

export type Action =
  | 'workshops.manage' // list, create and delete workshops
  | 'workshop.read' // the state of the room: agenda, groups, people, clock, notices
  | 'workshop.setup' // details, settings, agenda, groups, questions
  | 'invitations.manage'
  | 'people.manage'
  | 'room.direct' // current item, clock, notices, locks, stage, overview of the groups
  | 'profile.change' // one's own name and organisation
  | 'group.change' // one's own group
  | 'notice.read' // a notice that is for one group
  | 'document.read'
  | 'document.write'
  | 'presence.show' // to be seen by others in a document

/** What a right depends on besides the person. Whoever asks gives what the action needs; what is missing closes. */
export interface Context {
  readonly workshop?: WorkshopId
  readonly group?: { readonly id: GroupId; readonly locked: boolean; readonly removed: boolean }
  readonly settings?: { readonly openBoards: boolean; readonly freeGroups: boolean }
  /** The document that the stage shows now. */
  readonly onStage?: { readonly group: GroupId; readonly kind: DocumentKind } | null
  readonly kind?: DocumentKind
}

type Person = Extract<Actor, { kind: 'participant' }>
type Rule = (person: Person, context: Context) => boolean

const yes: Rule = () => true
const no: Rule = () => false
const own: Rule = (person, { group }) => group !== undefined && !group.removed && group.id === person.group
const ownUnlocked: Rule = (person, context) => own(person, context) && context.group?.locked === false
const plenary: Rule = (_, { group }) => group?.id === PLENARY
const existing: Rule = (_, { group }) => group !== undefined && !group.removed
const readable: Rule = (person, context) =>
  own(person, context) || plenary(person, context) || (existing(person, context) && context.settings?.openBoards === true)
const onStage: Rule = (_, { group, kind, onStage: shown }) =>
  group !== undefined && kind !== undefined && shown?.group === group.id && shown.kind === kind
const ownOrPlenaryUnlocked: Rule = (person, context) =>
  ownUnlocked(person, context) || (plenary(person, context) && context.group?.locked === false)
const ownOrPlenary: Rule = (person, context) => own(person, context) || plenary(person, context)
const whenFree: Rule = (_, { settings }) => settings?.freeGroups === true

/** The one table of rights. A row for each action, a column for each role; every plane asks here, and only here. */
const TABLE: Record<Action, { organiser: boolean } & Record<Role, Rule>> = {
  'workshops.manage': { organiser: true, facilitator: no, rapporteur: no, member: no, observer: no, display: no },
  'workshop.read': { organiser: true, facilitator: yes, rapporteur: yes, member: yes, observer: yes, display: yes },
  'workshop.setup': { organiser: true, facilitator: yes, rapporteur: no, member: no, observer: no, display: no },
  'invitations.manage': { organiser: true, facilitator: yes, rapporteur: no, member: no, observer: no, display: no },
  'people.manage': { organiser: true, facilitator: yes, rapporteur: no, member: no, observer: no, display: no },
  'room.direct': { organiser: true, facilitator: yes, rapporteur: no, member: no, observer: no, display: no },
  'profile.change': { organiser: false, facilitator: yes, rapporteur: yes, member: yes, observer: yes, display: no },
  'group.change': { organiser: false, facilitator: no, rapporteur: whenFree, member: whenFree, observer: no, display: no },
  'notice.read': {
    organiser: true,
    facilitator: yes,
    rapporteur: ownOrPlenary,
    member: ownOrPlenary,
    observer: no,
    display: no,
  },
  // Observers read every board and are never seen; members read others' boards only when the facilitator opens them.
  'document.read': {
    organiser: false,
    facilitator: existing,
    rapporteur: readable,
    member: readable,
    observer: existing,
    display: onStage,
  },
  'document.write': {
    organiser: false,
    facilitator: existing,
    rapporteur: ownOrPlenaryUnlocked,
    member: ownUnlocked,
    observer: no,
    display: no,
  },
  'presence.show': { organiser: false, facilitator: existing, rapporteur: ownOrPlenary, member: own, observer: no, display: no },
}

/** May this actor do this now? Pure; the server decides by it, the client greys out what would be refused. */
export function can(actor: Actor, action: Action, context: Context = {}): boolean {
  switch (actor.kind) {
    case 'anonymous':
      return false
    case 'organiser':
      return TABLE[action].organiser
    case 'participant':
      return actor.workshop === context.workshop && TABLE[action][actor.role](actor, context)
  }
}
