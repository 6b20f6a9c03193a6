import type { AgendaItem, Question } from '../../../shared/domain/agenda.ts'
import type { Group } from '../../../shared/domain/group.ts'

export interface QuestionsOfItem {
  readonly item: AgendaItem
  readonly questions: readonly Question[]
  /** The room is at this item now. */
  readonly current: boolean
}

/** The breakout items that ask this group something, in the order of the agenda, the current one first. */
export function outlineOf(items: readonly AgendaItem[], group: Group, current: string | null): QuestionsOfItem[] {
  const asking = items
    .filter(({ kind, removed }) => kind === 'breakout' && !removed)
    .map((item) => ({
      item,
      questions: group.questions.filter((question) => question.item === item.id),
      current: item.id === current,
    }))
    .filter(({ questions }) => questions.length > 0)
  return [...asking.filter((each) => each.current), ...asking.filter((each) => !each.current)]
}
