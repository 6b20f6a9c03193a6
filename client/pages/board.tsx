import { useMemo } from 'react'
import { Board } from '../features/board/board.tsx'
import { NoGroup } from '../features/board/no-group.tsx'
import { useBoardDocuments } from '../features/board/use-board-documents.ts'
import { WorkshopFrame } from '../features/room/workshop-frame.tsx'
import { SaveIndicator } from '../features/saving/save-indicator.tsx'
import type { Route } from '../routes.ts'

export function BoardPage({ route }: { readonly route: Extract<Route, { page: 'board' }> }) {
  const documents = useBoardDocuments(route.workshop, route.group)
  const plan = documents.plan.open?.session
  const notes = documents.notes.open?.session
  const sessions = useMemo(() => [plan, notes].filter((session) => session !== undefined), [plan, notes])
  return (
    <WorkshopFrame workshop={route.workshop} page="board" saving={<SaveIndicator sessions={sessions} />}>
      {route.group === null ? <NoGroup /> : <Board route={{ ...route, group: route.group }} documents={documents} />}
    </WorkshopFrame>
  )
}
