import * as z from 'zod/mini'
import { agendaItem } from '../domain/agenda.ts'
import { group } from '../domain/group.ts'
import { participant } from '../domain/participant.ts'
import { workshop } from '../domain/workshop.ts'
import { groupId, itemId, noticeId } from '../ids.ts'
import { stage } from './stage.ts'
import { instant, timer } from './timer.ts'

export const notice = z.object({
  id: noticeId,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  /** Null: to everyone. */
  group: z.nullable(groupId),
  at: instant,
})
export type Notice = z.infer<typeof notice>

/** How many notices the room keeps; older ones are forgotten. */
export const NOTICES_KEPT = 20

/** The whole room at one moment: a fold of its numbered events by `apply`. */
export const liveState = z.object({
  /** Number of the last event that is in here; 0 before the first. */
  seq: z.int(),
  workshop,
  /** In the order of the agenda, removed ones included. */
  items: z.array(agendaItem),
  /** In the facilitator's order, the plenary first, removed ones included. */
  groups: z.array(group),
  participants: z.array(participant),
  /** What the room is doing now; null between items. */
  current: z.nullable(z.object({ item: itemId, startedAt: instant, timer })),
  notices: z.array(notice),
  stage,
})
export type LiveState = z.infer<typeof liveState>
