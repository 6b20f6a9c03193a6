import type { Command } from '../../shared/live/commands.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { unreachable } from '../../shared/refusals.ts'
import type { Commander } from './commander.ts'
import { addItem, changeItem, moveItem, removeItem, restoreItem } from './decide/agenda.ts'
import type { Decision, Moment } from './decide/decision.ts'
import { addGroup, moveGroup, removeGroup, renameGroup, restoreGroup } from './decide/groups.ts'
import { setLock } from './decide/locks.ts'
import { sendNotice } from './decide/notices.ts'
import { changeProfile, giveRole, movePerson, moveSelf, removePerson } from './decide/people.ts'
import { addQuestion, changeQuestion, removeQuestion, restoreQuestion } from './decide/questions.ts'
import { endItem, nextItem, startItem } from './decide/running.ts'
import { showOnStage } from './decide/stage.ts'
import { extend, pause, resume } from './decide/timer.ts'
import { changeSettings, changeWorkshop } from './decide/workshop.ts'

/** What follows from a command that this commander may give. Pure: the same state, command and moment, the same answer. */
export function decide(state: LiveState, commander: Commander, command: Command, moment: Moment): Decision {
  switch (command.type) {
    case 'workshop.change':
      return changeWorkshop(state, command.details)
    case 'settings.change':
      return changeSettings(state, command.settings)
    case 'item.add':
      return addItem(state, command.item, command.before, moment)
    case 'item.change':
      return changeItem(state, command.id, command.item)
    case 'item.move':
      return moveItem(state, command.id, command.before)
    case 'item.remove':
      return removeItem(state, command.id)
    case 'item.restore':
      return restoreItem(state, command.id)
    case 'group.add':
      return addGroup(state, command.name, moment)
    case 'group.rename':
      return renameGroup(state, command.id, command.name)
    case 'group.move':
      return moveGroup(state, command.id, command.before)
    case 'group.remove':
      return removeGroup(state, command.id)
    case 'group.restore':
      return restoreGroup(state, command.id)
    case 'question.add':
      return addQuestion(state, command.group, { item: command.item, text: command.text }, moment)
    case 'question.change':
      return changeQuestion(state, command.group, command.id, command.text)
    case 'question.remove':
      return removeQuestion(state, command.group, command.id)
    case 'question.restore':
      return restoreQuestion(state, command.group, command.question)
    case 'profile.change':
      return changeProfile(state, commander, command)
    case 'profile.move':
      return moveSelf(state, commander, command.group)
    case 'person.move':
      return movePerson(state, command.id, command.group)
    case 'person.role':
      return giveRole(state, commander, command.id, command.role)
    case 'person.remove':
      return removePerson(state, commander, command.id)
    case 'item.start':
      return startItem(state, command.id, moment)
    case 'item.end':
      return endItem(state)
    case 'item.next':
      return nextItem(state, moment)
    case 'timer.extend':
      return extend(state, command.minutes, moment)
    case 'timer.pause':
      return pause(state, moment)
    case 'timer.resume':
      return resume(state, moment)
    case 'notice.send':
      return sendNotice(state, command.text, command.group, moment)
    case 'lock.set':
      return setLock(state, command.group, command.locked)
    case 'stage.show':
      return showOnStage(state, command.stage)
    default:
      return unreachable(command)
  }
}
