import { afterEach, beforeEach, expect, vi } from 'vitest'
import { type GuestOptions, LiveGuest } from './live-guest.ts'
import { type LiveTestServer, LiveTestSite } from './live-server.ts'

/** A live server for each test of a file, and guests who are sent home after it. */
export function liveHouse() {
  let site = new LiveTestSite()
  let server: LiveTestServer | null = null
  let guests: LiveGuest[] = []

  beforeEach(async () => {
    site = new LiveTestSite()
    server = await site.start()
    guests = []
  })
  afterEach(async () => {
    for (const guest of guests) guest.leave()
    await site.remove()
  })

  function knock(session: string | null, options?: GuestOptions): LiveGuest {
    const guest = new LiveGuest(site.address, session, options)
    guests.push(guest)
    return guest
  }

  return {
    get server(): LiveTestServer {
      if (server === null) throw new Error('only within a test')
      return server
    },
    get address(): string {
      return site.address
    },
    /** Comes in and waits for the welcome. */
    async guest(session: string, options?: GuestOptions): Promise<LiveGuest> {
      const guest = knock(session, options)
      await vi.waitFor(() => expect(guest.state).not.toBeNull(), { timeout: 5_000 })
      return guest
    },
    /** Asks to come in, whatever the answer. */
    knock,
    async restart(): Promise<void> {
      server = await site.restart()
    },
    async stop(): Promise<void> {
      await site.stop()
    },
  }
}

export async function until(condition: () => void): Promise<void> {
  await vi.waitFor(condition, { timeout: 5_000, interval: 10 })
}
