import * as z from 'zod/mini'
import { documentKind } from './documents/name.ts'
import { tlp } from './domain/handling.ts'
import { organisationName, participant, personName, role } from './domain/participant.ts'
import { language, workshopDetails, workshopTemplate } from './domain/workshop.ts'
import { groupId, participantId, workshopId } from './ids.ts'
import { instant } from './live/timer.ts'
import { refusalCode } from './refusals.ts'

/**
 * Requests and answers of the HTTP plane; all bodies are JSON. Every refusal has the status of its code and the body
 * `refusalAnswer`. Sessions are cookies: `plenary_organiser`, `plenary_<workshop>` for a person and
 * `plenary_display_<workshop>` for a display, so that one browser can hold several.
 *
 *   POST   /api/organiser                          { secret } -> 204, sets the cookie
 *   GET    /api/organiser                          204 or not-signed-in
 *   GET    /api/workshops                          -> workshopList                    workshops.manage
 *   POST   /api/workshops                          newWorkshop -> { id }              workshops.manage
 *   DELETE /api/workshops/:workshop                204                                workshops.manage
 *   GET    /api/workshops/:workshop/invitations    -> invitationList                  invitations.manage
 *   POST   /api/workshops/:workshop/invitations/:key/renew  { endSessions } -> invitationList
 *   POST   /api/invitations/look                   { code } -> invitationView         anyone with the code
 *   POST   /api/join                               joinRequest -> joined, sets the cookie
 *   GET    /api/workshops/:workshop/me             -> joined                          any session of the workshop
 *   POST   /api/workshops/:workshop/leave          204, ends the session
 *   GET    /api/workshops/:workshop/documents      -> documentList                    those this session may read
 *   GET    /api/workshops/:workshop/stage-code     -> stageCode                       a display, while the stage shows how to join
 *   POST   /api/workshops/:workshop/token          -> { token, expiresAt }            a session for programs, /sync only
 *   GET    /api/organisations                      -> organisations: suggestions for joining
 *   GET    /api/health                             -> { ok, version }
 */
export const refusalAnswer = z.object({ refused: refusalCode, detail: z.optional(z.string()) })

export const organiserSignIn = z.object({ secret: z.string() })

export const newWorkshop = z.extend(workshopDetails, { template: workshopTemplate, language })
export type NewWorkshop = z.infer<typeof newWorkshop>

export const createdWorkshop = z.object({ id: workshopId })

export const workshopList = z.array(z.extend(workshopDetails, { id: workshopId, createdAt: instant, participants: z.int() }))
export type WorkshopList = z.infer<typeof workshopList>

/**
 * What an invitation is for: `join` (any group), `group:<id>`, `observer`, `facilitator`, `display`.
 */
export const invitationKey = z.union([
  z.enum(['join', 'observer', 'facilitator', 'display']),
  z.templateLiteral(['group:', z.string().check(z.regex(/^[a-z0-9]{1,24}$/))]),
])
export type InvitationKey = z.infer<typeof invitationKey>

export const invitation = z.object({
  key: invitationKey,
  /** Eight characters without look-alikes, shown as `ABCD-EFGH`. */
  code: z.string(),
  /**
   * What to open on any device: `/join#<code>` for people, `/stage#<code>` for displays, below the address that people
   * use. The fragment never reaches a server's log.
   */
  link: z.url(),
})
export const invitationList = z.array(invitation)
export type Invitation = z.infer<typeof invitation>

export const renewInvitation = z.object({ endSessions: z.boolean() })

export const lookAtInvitation = z.object({ code: z.string().check(z.maxLength(40)) })

/** What somebody who holds a code sees before joining. */
export const invitationView = z.object({
  workshop: workshopId,
  title: z.string(),
  tlp,
  role,
  /** The group that the invitation gives, if it gives one. */
  group: z.nullable(groupId),
  /** The one that the invitation gives; to choose from when it leaves the group open and the role needs one. */
  groups: z.array(z.object({ id: groupId, name: z.string(), colour: z.int() })),
})
export type InvitationView = z.infer<typeof invitationView>

export const joinRequest = z.object({
  code: z.string().check(z.maxLength(40)),
  /** Displays have no name; everyone else gives both. */
  name: z.optional(personName),
  organisation: z.optional(organisationName),
  group: z.optional(groupId),
})
export type JoinRequest = z.infer<typeof joinRequest>

export const joined = z.object({ workshop: workshopId, participant })
export type Joined = z.infer<typeof joined>

export const documentList = z.array(
  z.object({
    group: groupId,
    kind: documentKind,
    /** The name to ask for at `/sync/<name>`. */ name: z.string(),
    mayWrite: z.boolean(),
  }),
)

/** The invitation to join, for a projector: a display has no right to the invitations. */
export const stageCode = z.pick(invitation, { code: true, link: true })
export type StageCode = z.infer<typeof stageCode>

export const programToken = z.object({ token: z.string(), participant: participantId, expiresAt: instant })

export const organisations = z.array(z.string())
