import program from '../../package.json' with { type: 'json' }
import type { Answer } from './endpoint.ts'

export interface HealthParts {
  /** The database answers. */
  readonly isStoreWell: () => boolean
}

/** For whoever watches the server. Says nothing about what is in it. */
export function health({ isStoreWell }: HealthParts): Answer {
  return { json: { ok: isStoreWell(), version: program.version } }
}
