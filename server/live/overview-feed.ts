import type { WorkshopId } from '../../shared/ids.ts'
import type { Overview } from '../../shared/live/channel.ts'
import type { Log } from '../log.ts'
import type { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import type { LiveRooms } from './live-rooms.ts'

/** Reading all plans of a workshop costs some milliseconds, and a facilitator's glance lasts longer than this. */
const EVERY_MS = 2_000

/** Shows the groups' progress to everyone who directs the room, as often as it changes but not more often. */
export class OverviewFeed {
  readonly #parts: OverviewFeedParts
  readonly #timer: NodeJS.Timeout

  constructor(parts: OverviewFeedParts) {
    this.#parts = parts
    this.#timer = setInterval(() => {
      for (const workshop of parts.connections.workshops()) this.show(workshop, parts.connections.of(workshop))
    }, EVERY_MS)
  }

  show(workshop: WorkshopId, to: readonly Connection[]): void {
    const { rooms, overviewOf, log } = this.#parts
    const state = rooms.stateOf(workshop)
    const directors = state === null ? [] : to.filter((connection) => connection.mayDirect(state))
    if (directors.length === 0) return
    try {
      const overview = overviewOf(workshop)
      const text = JSON.stringify(overview)
      for (const director of directors) director.showOverview(overview, text)
    } catch (error) {
      // The overview is a convenience: without it the room goes on.
      log.error({ err: error, workshop }, 'no overview')
    }
  }

  close(): void {
    clearInterval(this.#timer)
  }
}

export interface OverviewFeedParts {
  readonly rooms: LiveRooms
  readonly connections: Connections
  readonly overviewOf: (workshop: WorkshopId) => Overview
  readonly log: Log
}
