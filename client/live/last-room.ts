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
