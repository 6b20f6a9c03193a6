import express, { type ErrorRequestHandler, type Express, type Response } from 'express'
import * as z from 'zod/mini'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import type { Origins } from '../access/origin.ts'
import type { Log } from '../log.ts'
import { httpStatus } from '../refusal.ts'
import { createClientFiles } from './client-files.ts'
import type { Answer } from './endpoint.ts'
import type { Route } from './routes.ts'
import { createSecurityHeaders } from './security-headers.ts'

export interface HttpPlaneParts {
  readonly routes: readonly Route[]
  readonly origins: Origins
  /** Folder of the built client. */
  readonly clientFolder: string
  readonly log: Log
}

/** Everything that is neither a document nor the state of the room. */
export function createHttpPlane({ routes, origins, clientFolder, log }: HttpPlaneParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(createSecurityHeaders(origins))
  app.use('/api', (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    const foreign = origins.check(request)
    if (foreign === null) next()
    else refuseWith(response, foreign)
  })
  app.use('/api', express.json({ limit: '100kb' }))
  for (const [method, path, endpoint] of routes) {
    app[method](path, async (request, response) => respond(response, await endpoint(request)))
  }
  app.use('/api', (_, response) => refuseWith(response, refuse('not-found')))
  app.use(createClientFiles(clientFolder))
  app.use((_, response) => {
    response.status(404).type('text').send('There is nothing here.\n')
  })
  app.use(createErrorAnswer(log))
  return app
}

function respond(response: Response, answer: Answer): void {
  if (isRefusal(answer)) {
    refuseWith(response, answer)
    return
  }
  if (answer.cookie !== undefined) response.setHeader('Set-Cookie', answer.cookie)
  if (answer.json === undefined) response.status(204).end()
  else response.json(answer.json)
}

function refuseWith(response: Response, refusal: Refusal): void {
  response.status(httpStatus(refusal.refused)).json(refusal)
}

/** A body or an address that cannot be read. */
const badRequest = z.object({ status: z.int().check(z.minimum(400), z.maximum(499)) })

function createErrorAnswer(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const bad = badRequest.safeParse(error)
    if (bad.success) {
      refuseWith(response, refuse(bad.data.status === 413 ? 'too-big' : 'bad-request'))
      return
    }
    // The route's pattern, not the address: that may name a workshop.
    log.error({ err: error, route: String(request.route?.path ?? '') }, 'a request failed')
    if (response.headersSent) next(error)
    else response.status(500).json({ error: 'something went wrong on the server' })
  }
}
