import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Origins } from '../access/origin.ts'

const HOST = /^[\w.:[\]-]+$/

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  // Safari 15 does not count web sockets among 'self'.
  connectSrc: ["'self'", (request: IncomingMessage) => socketsOf(request)],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
}

/** What browsers are told not to do with our pages. */
export function createSecurityHeaders(origins: Origins): RequestHandler {
  const policy = { useDefaults: false, directives: POLICY }
  const overTls = helmet({ contentSecurityPolicy: policy, strictTransportSecurity: { includeSubDomains: false } })
  // Browsers ignore these over plain HTTP, and complain of it in their console.
  const plain = helmet({
    contentSecurityPolicy: policy,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  return (request, response, next) => (origins.isSecure(request) ? overTls : plain)(request, response, next)
}

function socketsOf({ headers: { host = '' } }: IncomingMessage): string {
  return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
