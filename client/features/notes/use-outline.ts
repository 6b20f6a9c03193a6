import { useMemo } from 'react'
import type { Group } from '../../../shared/domain/group.ts'
import { useRoom } from '../../live/use-live.tsx'
import { outlineOf, type QuestionsOfItem } from './outline.ts'

export function useOutline(group: Group): readonly QuestionsOfItem[] {
  const items = useRoom((state) => state.items)
  const current = useRoom((state) => state.current?.item ?? null)
  return useMemo(() => outlineOf(items, group, current), [items, group, current])
}
