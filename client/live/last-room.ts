import * as z from 'zod/mini'
import { participantId, type WorkshopId } from '../../shared/ids.ts'
import type { Capacity } from '../../shared/live/channel.ts'
import { liveState } from '../../shared/live/state.ts'
import { deviceDatabase } from '../offline/device-database.ts'

const lastRoom = z.object({ state: liveState, me: z.nullable(participantId) })
export type LastRoom = z.infer<typeof lastRoom>

/** The room as it was last known, for a page that is opened while the server is away. */
export interface RoomKeeper {
  read(): Promise<LastRoom | null>
  keep(room: LastRoom): Promise<void>
  /** This session is over: the next person at this device must not find it. */
  forget(): Promise<void>
}

/** In this browser's store. Where there is none, a page opened without the server waits for it. */
export function browserRoomKeeper(workshop: WorkshopId, as: Capacity): RoomKeeper {
  const key = `${as}/${workshop}`
  return {
    read: async () => {
      const kept = await (await deviceDatabase())?.get('rooms', key).catch(() => undefined)
      const parsed = z.safeParse(lastRoom, kept)
      return parsed.success ? parsed.data : null
    },
    keep: async (room) => {
      await (await deviceDatabase())?.put('rooms', room, key).catch(() => undefined)
    },
    forget: async () => {
      await (await deviceDatabase())?.delete('rooms', key).catch(() => undefined)
    },
  }
}

/** A busy room has several events a second: one picture of it is kept for all. */
const KEEP_MS = 1_000

/** Keeps the room as it is now, every while. */
export class RoomCopy {
  readonly #keeper: RoomKeeper
  readonly #now: () => LastRoom | null
  #keeping: ReturnType<typeof setTimeout> | null = null

  constructor(keeper: RoomKeeper, now: () => LastRoom | null) {
    this.#keeper = keeper
    this.#now = now
  }

  read(): Promise<LastRoom | null> {
    return this.#keeper.read()
  }

  keepSoon(): void {
    this.#keeping ??= setTimeout(() => {
      this.#keeping = null
      this.#keep()
    }, KEEP_MS)
  }

  /** What was to be kept soon is kept at once. */
  close(): void {
    if (this.#stop()) this.#keep()
  }

  forget(): void {
    this.#stop()
    void this.#keeper.forget()
  }

  #stop(): boolean {
    if (this.#keeping === null) return false
    clearTimeout(this.#keeping)
    this.#keeping = null
    return true
  }

  #keep(): void {
    const room = this.#now()
    if (room !== null) void this.#keeper.keep(room)
  }
}
