import type { Question } from '../../../shared/domain/agenda.ts'
import { type GroupId, type QuestionId, questionId } from '../../../shared/ids.ts'
import type { LiveState } from '../../../shared/live/state.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusals.ts'
import { MOST_QUESTIONS } from './capacity.ts'
import type { Decision, Moment } from './decision.ts'
import { itemOf, presentGroup, presentItem } from './look-up.ts'

export function addQuestion(state: LiveState, to: GroupId, question: Omit<Question, 'id'>, { newId }: Moment): Decision {
  const item = presentItem(state, question.item)
  if (isRefusal(item)) return item
  if (item.kind !== 'breakout') return refuse('conflict', 'questions belong to breakout items')
  return insert(state, to, { ...question, id: questionId.parse(newId()) })
}

export function restoreQuestion(state: LiveState, to: GroupId, question: Question): Decision {
  const item = itemOf(state, question.item)
  if (isRefusal(item)) return item
  if (allQuestions(state).some(({ id }) => id === question.id)) return refuse('conflict', 'the question is there')
  return insert(state, to, question)
}

export function changeQuestion(state: LiveState, of: GroupId, id: QuestionId, text: string): Decision {
  const question = questionOf(state, of, id)
  if (isRefusal(question)) return question
  return question.text === text ? [] : [{ type: 'question.changed', group: of, id, text }]
}

export function removeQuestion(state: LiveState, of: GroupId, id: QuestionId): Decision {
  const question = questionOf(state, of, id)
  return isRefusal(question) ? question : [{ type: 'question.removed', group: of, id }]
}

function insert(state: LiveState, to: GroupId, question: Question): Decision {
  const group = presentGroup(state, to)
  if (isRefusal(group)) return group
  if (allQuestions(state).length >= MOST_QUESTIONS) return refuse('conflict', `at most ${MOST_QUESTIONS} questions`)
  return [{ type: 'question.added', group: to, question: { id: question.id, item: question.item, text: question.text } }]
}

function questionOf(state: LiveState, of: GroupId, id: QuestionId): Question | Refusal {
  const group = presentGroup(state, of)
  if (isRefusal(group)) return group
  return group.questions.find((question) => question.id === id) ?? refuse('not-found', 'no such question')
}

function allQuestions({ groups }: LiveState): Question[] {
  return groups.flatMap(({ questions }) => questions)
}
