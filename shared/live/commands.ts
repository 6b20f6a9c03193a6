import * as z from 'zod/mini'
import type { Action } from '../access/can.ts'
import { agendaItemDraft, question } from '../domain/agenda.ts'
import { groupName } from '../domain/group.ts'
import { organisationName, personName, personRole } from '../domain/participant.ts'
import { workshopDetails, workshopSettings } from '../domain/workshop.ts'
import { groupId, itemId, participantId, questionId } from '../ids.ts'
import { stage } from './stage.ts'
import { notice } from './state.ts'

/** What somebody wants, in the imperative. The server answers with an acknowledgement: done, or why not. */
export const command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('workshop.change'), details: workshopDetails }),
  z.object({ type: z.literal('settings.change'), settings: workshopSettings }),
  /** `before`: the item that shall come after the new one; null puts it last. */
  z.object({ type: z.literal('item.add'), item: agendaItemDraft, before: z.nullable(itemId) }),
  z.object({ type: z.literal('item.change'), id: itemId, item: agendaItemDraft }),
  z.object({ type: z.literal('item.move'), id: itemId, before: z.nullable(itemId) }),
  z.object({ type: z.literal('item.remove'), id: itemId }),
  z.object({ type: z.literal('item.restore'), id: itemId }),
  z.object({ type: z.literal('group.add'), name: groupName }),
  z.object({ type: z.literal('group.rename'), id: groupId, name: groupName }),
  z.object({ type: z.literal('group.move'), id: groupId, before: z.nullable(groupId) }),
  z.object({ type: z.literal('group.remove'), id: groupId }),
  z.object({ type: z.literal('group.restore'), id: groupId }),
  z.object({ type: z.literal('question.add'), group: groupId, item: itemId, text: question.shape.text }),
  z.object({ type: z.literal('question.change'), group: groupId, id: questionId, text: question.shape.text }),
  z.object({ type: z.literal('question.remove'), group: groupId, id: questionId }),
  /** Brings a removed question back, at the end, with its id: what was written under it is there again. */
  z.object({ type: z.literal('question.restore'), group: groupId, question }),
  z.object({ type: z.literal('profile.change'), name: personName, organisation: organisationName }),
  z.object({ type: z.literal('profile.move'), group: groupId }),
  z.object({ type: z.literal('person.move'), id: participantId, group: z.nullable(groupId) }),
  z.object({ type: z.literal('person.role'), id: participantId, role: personRole }),
  z.object({ type: z.literal('person.remove'), id: participantId }),
  z.object({ type: z.literal('item.start'), id: itemId }),
  z.object({ type: z.literal('item.end') }),
  /** Ends the current item and starts the one after it that is no break and not removed; starts the first if none runs. */
  z.object({ type: z.literal('item.next') }),
  z.object({ type: z.literal('timer.extend'), minutes: z.int().check(z.minimum(-60), z.maximum(120)) }),
  z.object({ type: z.literal('timer.pause') }),
  z.object({ type: z.literal('timer.resume') }),
  z.object({ type: z.literal('notice.send'), text: notice.shape.text, group: z.nullable(groupId) }),
  /** Null: all groups. */
  z.object({ type: z.literal('lock.set'), group: z.nullable(groupId), locked: z.boolean() }),
  z.object({ type: z.literal('stage.show'), stage }),
])
export type Command = z.infer<typeof command>

/** Which right each command needs. */
export const RIGHT_FOR: Record<Command['type'], Action> = {
  'workshop.change': 'workshop.setup',
  'settings.change': 'workshop.setup',
  'item.add': 'workshop.setup',
  'item.change': 'workshop.setup',
  'item.move': 'workshop.setup',
  'item.remove': 'workshop.setup',
  'item.restore': 'workshop.setup',
  'group.add': 'workshop.setup',
  'group.rename': 'workshop.setup',
  'group.move': 'workshop.setup',
  'group.remove': 'workshop.setup',
  'group.restore': 'workshop.setup',
  'question.add': 'workshop.setup',
  'question.change': 'workshop.setup',
  'question.remove': 'workshop.setup',
  'question.restore': 'workshop.setup',
  'profile.change': 'profile.change',
  'profile.move': 'group.change',
  'person.move': 'people.manage',
  'person.role': 'people.manage',
  'person.remove': 'people.manage',
  'item.start': 'room.direct',
  'item.end': 'room.direct',
  'item.next': 'room.direct',
  'timer.extend': 'room.direct',
  'timer.pause': 'room.direct',
  'timer.resume': 'room.direct',
  'notice.send': 'room.direct',
  'lock.set': 'room.direct',
  'stage.show': 'room.direct',
}
