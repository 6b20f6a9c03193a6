import * as z from 'zod/mini'
import { groupId, participantId } from '../ids.ts'
import { refusalCode } from '../refusals.ts'
import { numberedEvent } from './events.ts'
import { liveState } from './state.ts'
import { instant } from './timer.ts'

/** As what somebody comes into a workshop; a browser can hold a session of each. */
const capacity = z.enum(['person', 'display', 'organiser'])
export type Capacity = z.infer<typeof capacity>

/**
 * The live plane on the wire: socket.io at path `/live`, with `handshake` as its `auth`. The server answers a connection
 * with `welcome`: a snapshot.
 *
 * client to server (each with an acknowledgement):
 *   `command` (command id, command) -> commandAnswer; the id makes a repeated command harmless
 *   `clock`   ()                    -> the server's time in ms
 * server to client:
 *   `welcome`   welcome             on every connection, the first and each later one
 *   `events`    NumberedEvent[]     contiguous; a client with a gap reconnects to be welcomed again
 *   `presence`  presence            who is connected now; to all but displays; sent when it changes
 *   `overview`  overview            to those who may direct the room, every two seconds when it changed
 *   `ended`     refusalCode         this session is over (removed, signed out); the client stops and says so
 */
export const handshake = z.object({ workshop: z.string(), as: capacity })

export const commandAnswer = z.union([
  z.object({ done: z.literal(true), seq: z.int() }),
  z.object({ refused: refusalCode, detail: z.optional(z.string()) }),
])
export type CommandAnswer = z.infer<typeof commandAnswer>

/** `me`: who the connection belongs to; null for an organiser, who is no participant. */
export const welcome = z.object({ state: liveState, me: z.nullable(participantId), now: instant })
export type Welcome = z.infer<typeof welcome>

export const events = z.array(numberedEvent)

export const presence = z.object({
  online: z.array(participantId),
  /** Server time at which somebody who is away was last connected. */
  lastSeen: z.array(z.object({ id: participantId, at: instant })),
})
export type Presence = z.infer<typeof presence>

export const groupOverview = z.object({
  group: groupId,
  /** Required fields of the plan that are filled, and how many there are. */
  filled: z.int(),
  required: z.int(),
  /** Server time of the last edit in any of the group's documents; null if there was none since the server started. */
  lastEditAt: z.nullable(instant),
  /** Edits in each of the last ten minutes, the oldest first. */
  activity: z.array(z.int()),
})
export const overview = z.array(groupOverview)
export type Overview = z.infer<typeof overview>
