import { type RefusalCode, unreachable } from '../shared/refusals.ts'

/** The HTTP status of a refusal. */
export function httpStatus(code: RefusalCode): number {
  switch (code) {
    case 'not-signed-in':
      return 401
    case 'not-allowed':
    case 'wrong-origin':
    case 'wrong-code':
    case 'read-only':
    case 'locked':
    case 'removed':
      return 403
    case 'not-found':
      return 404
    case 'conflict':
    case 'other-epoch':
      return 409
    case 'too-big':
      return 413
    case 'bad-request':
      return 400
    case 'not-accepted':
    case 'foreign-client-id':
      return 422
    case 'too-fast':
    case 'too-many-tries':
      return 429
    case 'store-failed':
      return 507
    default:
      return unreachable(code)
  }
}

/** The WebSocket close code of a refusal: 4000 and its HTTP status, so that one can be read from the other. */
export function closeCode(code: RefusalCode): number {
  return 4000 + (code === 'bad-request' ? 422 : httpStatus(code))
}
