import { joinRequest, lookAtInvitation, newWorkshop, organiserSignIn, renewInvitation } from '../../shared/api.ts'
import { ORGANISATIONS } from '../../shared/templates/organisations.ts'
import { type EnsureDocument, listDocuments } from './documents.ts'
import { type Endpoint, type Endpoints, nothing } from './endpoint.ts'
import { type HealthParts, health } from './health.ts'
import { type InvitationsParts, listInvitations, renew } from './invitations.ts'
import { type JoinParts, join, look } from './join.ts'
import { type OrganiserParts, signInOrganiser } from './organiser.ts'
import { leave, makeToken, me, type SessionParts } from './session.ts'
import { tellStageCode } from './stage-code.ts'
import { createWorkshop, deleteWorkshop, listWorkshops, type WorkshopsParts } from './workshops.ts'

export type RouteParts = OrganiserParts &
  WorkshopsParts &
  InvitationsParts &
  JoinParts &
  SessionParts &
  HealthParts & { readonly ensureDocument: EnsureDocument }

export type Route = readonly [method: 'get' | 'post' | 'delete', path: string, endpoint: Endpoint]

/** The table of routes: method, path, who may, schema of the body, handler. `shared/api.ts` says what each answers. */
export function createRoutes(by: Endpoints, parts: RouteParts): readonly Route[] {
  return [
    ['post', '/api/organiser', by.anyone(organiserSignIn, (asked) => signInOrganiser(parts, asked))],
    ['get', '/api/organiser', by.organiser('workshops.manage', nothing, () => ({}))],
    ['get', '/api/workshops', by.organiser('workshops.manage', nothing, () => listWorkshops(parts))],
    ['post', '/api/workshops', by.organiser('workshops.manage', newWorkshop, (asked) => createWorkshop(parts, asked))],
    ['delete', '/api/workshops/:workshop', by.allowed('workshops.manage', nothing, (asked) => deleteWorkshop(parts, asked))],
    [
      'get',
      '/api/workshops/:workshop/invitations',
      by.allowed('invitations.manage', nothing, (asked) => listInvitations(parts, asked)),
    ],
    [
      'post',
      '/api/workshops/:workshop/invitations/:key/renew',
      by.allowed('invitations.manage', renewInvitation, (asked) => renew(parts, asked)),
    ],
    ['post', '/api/invitations/look', by.anyone(lookAtInvitation, (asked) => look(parts, asked))],
    ['post', '/api/join', by.anyone(joinRequest, (asked) => join(parts, asked))],
    ['get', '/api/workshops/:workshop/me', by.participant(nothing, (asked) => me(parts, asked))],
    ['post', '/api/workshops/:workshop/leave', by.participant(nothing, (asked) => leave(parts, asked))],
    ['get', '/api/workshops/:workshop/documents', by.participant(nothing, (asked) => listDocuments(parts.ensureDocument, asked))],
    ['get', '/api/workshops/:workshop/stage-code', by.participant(nothing, (asked) => tellStageCode(parts, asked))],
    ['post', '/api/workshops/:workshop/token', by.participant(nothing, (asked) => makeToken(parts, asked))],
    ['get', '/api/organisations', by.anyone(nothing, () => ({ json: ORGANISATIONS }))],
    ['get', '/api/health', by.anyone(nothing, () => health(parts))],
  ]
}
