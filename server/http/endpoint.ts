import type { Request } from 'express'
import * as z from 'zod/mini'
import { type Action, can } from '../../shared/access/can.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { type WorkshopId, workshopId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import type { Caller, Callers } from '../access/actor.ts'

/** What a handler answers: JSON, or nothing (204), perhaps with a cookie; or why not. */
export type Answer = { readonly json?: unknown; readonly cookie?: string } | Refusal

/** A request to its answer: what a row of the table of routes ends in. */
export type Endpoint = (request: Request) => Answer | Promise<Answer>

export interface Asked<Body> {
  readonly request: Request
  readonly body: Body
}

export interface AskedOfWorkshop<Body> extends Asked<Body> {
  readonly state: LiveState
}

export interface AskedByParticipant<Body> extends AskedOfWorkshop<Body> {
  readonly caller: Caller
  readonly participant: Participant
}

type Handler<A> = (asked: A) => Answer | Promise<Answer>

/** For requests whose body says nothing. */
export const nothing = z.unknown()

/** Wraps handlers, each kind by who may ask. All read downwards: whose workshop, who asks, may they, what is asked, answer. */
export class Endpoints {
  readonly #callers: Callers
  readonly #stateOf: (workshop: WorkshopId) => LiveState | null

  constructor({ callers, stateOf }: { readonly callers: Callers; readonly stateOf: (workshop: WorkshopId) => LiveState | null }) {
    this.#callers = callers
    this.#stateOf = stateOf
  }

  anyone<Body>(schema: z.ZodMiniType<Body>, handle: Handler<Asked<Body>>): Endpoint {
    return (request) => {
      const body = parse(schema, request)
      return isRefusal(body) ? body : handle({ request, body: body.parsed })
    }
  }

  /** The organiser of the installation, about no single workshop. */
  organiser<Body>(action: Action, schema: z.ZodMiniType<Body>, handle: Handler<Asked<Body>>): Endpoint {
    return (request) => {
      const caller = this.#callers.organiser(request)
      if (isRefusal(caller)) return caller
      if (!can(caller.actor, action)) return refuse('not-allowed')
      const body = parse(schema, request)
      return isRefusal(body) ? body : handle({ request, body: body.parsed })
    }
  }

  /** Whoever has the right in this workshop: the person by their session, else the organiser. */
  allowed<Body>(action: Action, schema: z.ZodMiniType<Body>, handle: Handler<AskedOfWorkshop<Body>>): Endpoint {
    return (request) => {
      const workshop = workshopOf(request)
      if (isRefusal(workshop)) return workshop
      const may = this.#mayAsk(request, workshop, action)
      if (isRefusal(may)) return may
      const state = this.#stateOf(workshop)
      if (state === null) return refuse('not-found')
      const body = parse(schema, request)
      return isRefusal(body) ? body : handle({ request, body: body.parsed, state })
    }
  }

  /** A participant by the session that `?as=` names: the person's, or the display's. */
  participant<Body>(schema: z.ZodMiniType<Body>, handle: Handler<AskedByParticipant<Body>>): Endpoint {
    return (request) => {
      const workshop = workshopOf(request)
      if (isRefusal(workshop)) return workshop
      const caller = this.#callers.of(request, workshop, capacityOf(request))
      if (isRefusal(caller)) return caller
      const { participant, actor } = caller
      const state = this.#stateOf(workshop)
      if (participant === null || state === null) return refuse('not-signed-in')
      if (!can(actor, 'workshop.read', { workshop })) return refuse('not-allowed')
      const body = parse(schema, request)
      return isRefusal(body) ? body : handle({ request, body: body.parsed, state, caller, participant })
    }
  }

  #mayAsk(request: Request, workshop: WorkshopId, action: Action): Refusal | true {
    const callers = [this.#callers.of(request, workshop, 'person'), this.#callers.organiser(request)]
    const [first = refuse('not-signed-in')] = callers
    if (callers.some((caller) => !isRefusal(caller) && can(caller.actor, action, { workshop }))) return true
    return isRefusal(first) ? first : refuse('not-allowed')
  }
}

/** Which of the browser's two sessions of a workshop is meant. */
export function capacityOf(request: Request): 'person' | 'display' {
  return request.query['as'] === 'display' ? 'display' : 'person'
}

function workshopOf(request: Request): WorkshopId | Refusal {
  const parsed = workshopId.safeParse(request.params['workshop'])
  return parsed.success ? parsed.data : refuse('not-found')
}

function parse<Body>(schema: z.ZodMiniType<Body>, request: Request): { readonly parsed: Body } | Refusal {
  const parsed = schema.safeParse(request.body)
  if (parsed.success) return { parsed: parsed.data }
  // Names the field; what somebody typed into it is never repeated.
  const [issue] = parsed.error.issues
  return refuse('bad-request', `${issue?.path.join('.') || 'the body'} is not as it must be`)
}
