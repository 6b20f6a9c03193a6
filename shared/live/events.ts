import * as z from 'zod/mini'
import { agendaItem, agendaItemDraft, question } from '../domain/agenda.ts'
import { group, groupName } from '../domain/group.ts'
import { organisationName, participant, personName, role } from '../domain/participant.ts'
import { workshop, workshopDetails, workshopSettings } from '../domain/workshop.ts'
import { groupId, itemId, participantId, questionId } from '../ids.ts'
import { stage } from './stage.ts'
import { notice } from './state.ts'
import { instant, timer } from './timer.ts'

/** What happened, in the past tense: the fields are the result, so that folding needs no knowledge and no clock. */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('workshop.created'), workshop, items: z.array(agendaItem), groups: z.array(group) }),
  z.object({ type: z.literal('workshop.changed'), details: workshopDetails }),
  z.object({ type: z.literal('settings.changed'), settings: workshopSettings }),
  z.object({ type: z.literal('item.added'), item: agendaItem }),
  z.object({ type: z.literal('item.changed'), id: itemId, item: agendaItemDraft }),
  z.object({ type: z.literal('items.ordered'), order: z.array(itemId) }),
  z.object({ type: z.literal('item.removed'), id: itemId }),
  z.object({ type: z.literal('item.restored'), id: itemId }),
  z.object({ type: z.literal('group.added'), group }),
  z.object({ type: z.literal('group.renamed'), id: groupId, name: groupName }),
  z.object({ type: z.literal('groups.ordered'), order: z.array(groupId) }),
  z.object({ type: z.literal('group.removed'), id: groupId }),
  z.object({ type: z.literal('group.restored'), id: groupId }),
  z.object({ type: z.literal('question.added'), group: groupId, question }),
  z.object({ type: z.literal('question.changed'), group: groupId, id: questionId, text: question.shape.text }),
  z.object({ type: z.literal('question.removed'), group: groupId, id: questionId }),
  z.object({ type: z.literal('participant.joined'), participant }),
  z.object({ type: z.literal('participant.changed'), id: participantId, name: personName, organisation: organisationName }),
  z.object({ type: z.literal('participant.moved'), id: participantId, group: z.nullable(groupId) }),
  z.object({ type: z.literal('participant.role'), id: participantId, role }),
  z.object({ type: z.literal('participant.removed'), id: participantId }),
  z.object({ type: z.literal('item.started'), item: itemId, startedAt: instant, timer }),
  z.object({ type: z.literal('item.ended') }),
  z.object({ type: z.literal('timer.set'), timer }),
  z.object({ type: z.literal('notice.sent'), notice }),
  z.object({ type: z.literal('groups.locked'), groups: z.array(groupId), locked: z.boolean() }),
  z.object({ type: z.literal('stage.set'), stage }),
])
export type LiveEvent = z.infer<typeof liveEvent>
/** The first event of every workshop. */
export type WorkshopCreated = Extract<LiveEvent, { type: 'workshop.created' }>

/** An event with its number in the workshop, counted from 1 without gaps, and the server's time. */
export const numberedEvent = z.object({ seq: z.int(), at: instant, event: liveEvent })
export type NumberedEvent = z.infer<typeof numberedEvent>
