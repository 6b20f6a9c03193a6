import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Board } from '../features/board/board.tsx'
import { NoGroup } from '../features/board/no-group.tsx'
import { useBoardDocuments } from '../features/board/use-board-documents.ts'
import { WorkshopFrame } from '../features/room/workshop-frame.tsx'
import { SaveIndicator } from '../features/saving/save-indicator.tsx'
import type { Route } from '../routes.ts'

/** Loaded together and with the page: its other tab and its dialogs open without the server too. */
const TEXTS = ['board', 'plan', 'checks', 'notes', 'editor', 'presence', 'saving', 'shortcuts']

export function BoardPage({ route }: { readonly route: Extract<Route, { page: 'board' }> }) {
  useTranslation(TEXTS)
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
