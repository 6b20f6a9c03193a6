import { afterEach, beforeEach, expect, vi } from 'vitest'
import { type GuestOptions, LiveGuest } from './live-guest.ts'
import { LiveTestServer } from './live-server.ts'
import { type TempFolder, tempFolder } from './temp-folder.ts'

/** A live server for each test of a file, which can be restarted in its place, and guests who are sent home at the end. */
export function liveHouse() {
  let folder: TempFolder
  let port = 0
  let server: LiveTestServer | null = null
  let guests: LiveGuest[] = []

  async function start(): Promise<void> {
    server = await LiveTestServer.start(folder.path, port)
    port = server.port
  }

  async function stop(): Promise<void> {
    await server?.close()
    server = null
  }

  beforeEach(async () => {
    folder = await tempFolder()
    port = 0
    guests = []
    await start()
  })
  afterEach(async () => {
    for (const guest of guests) guest.leave()
    await stop()
    await folder[Symbol.asyncDispose]()
  })

  const address = () => `http://127.0.0.1:${port}`

  function knock(session: string | null, options?: GuestOptions): LiveGuest {
    const guest = new LiveGuest(address(), session, options)
    guests.push(guest)
    return guest
  }

  return {
    get server(): LiveTestServer {
      if (server === null) throw new Error('only while it runs')
      return server
    },
    get address(): string {
      return address()
    },
    /** Comes in and waits for the welcome. */
    async guest(session: string, options?: GuestOptions): Promise<LiveGuest> {
      const guest = knock(session, options)
      await vi.waitFor(() => expect(guest.state).not.toBeNull(), { timeout: 5_000 })
      return guest
    },
    /** Asks to come in, whatever the answer. */
    knock,
    stop,
    async restart(): Promise<void> {
      await stop()
      await start()
    },
  }
}

export async function until(condition: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(condition, { timeout: 5_000, interval: 10 })
}
