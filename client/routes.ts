import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { type GroupId, groupId, type WorkshopId, workshopId } from '../shared/ids.ts'
import { unreachable } from '../shared/refusals.ts'

/** Every address of the program. Codes and secrets travel in the fragment, which no server and no proxy ever sees. */
export type Route =
  | { page: 'home' }
  | { page: 'join' }
  | { page: 'organise' }
  | { page: 'stage-link' }
  | { page: 'setup'; workshop: WorkshopId }
  | { page: 'people'; workshop: WorkshopId }
  | { page: 'run'; workshop: WorkshopId }
  | { page: 'stage'; workshop: WorkshopId }
  /** Without a group: one's own. `at` is a section of the plan, or a note's key. */
  | { page: 'board'; workshop: WorkshopId; group: GroupId | null; tab: 'plan' | 'notes'; at: string | null }
  | { page: 'not-found' }

export function parseRoute(path: string): Route {
  const [first, ...rest] = path.split('/').filter((part) => part !== '')
  if (first === undefined) return { page: 'home' }
  if (rest.length === 0) {
    if (first === 'join' || first === 'organise') return { page: first }
    if (first === 'stage') return { page: 'stage-link' }
  }
  const workshop = z.safeParse(workshopId, rest[0])
  if (first !== 'w' || !workshop.success) return { page: 'not-found' }
  return workshopRoute(workshop.data, rest.slice(1))
}

function workshopRoute(workshop: WorkshopId, [view, ...rest]: string[]): Route {
  if (view === undefined) return { page: 'board', workshop, group: null, tab: 'plan', at: null }
  if (rest.length === 0 && (view === 'setup' || view === 'people' || view === 'run' || view === 'stage'))
    return { page: view, workshop }
  const [id, tab = 'plan', at, ...more] = rest
  const group = z.safeParse(groupId, id)
  if (view !== 'g' || !group.success || (tab !== 'plan' && tab !== 'notes') || more.length > 0) return { page: 'not-found' }
  return { page: 'board', workshop, group: group.data, tab, at: at === undefined ? null : decodeURIComponent(at) }
}

export function pathOf(route: Exclude<Route, { page: 'not-found' }>): string {
  switch (route.page) {
    case 'home':
      return '/'
    case 'join':
    case 'organise':
      return `/${route.page}`
    case 'stage-link':
      return '/stage'
    case 'board': {
      const group = route.group === null ? '' : `/g/${route.group}/${route.tab}`
      return `/w/${route.workshop}${group}${group !== '' && route.at !== null ? `/${encodeURIComponent(route.at)}` : ''}`
    }
    case 'setup':
    case 'people':
    case 'run':
    case 'stage':
      return `/w/${route.workshop}/${route.page}`
    default:
      return unreachable(route)
  }
}

const CHANGED = 'plenary:route'

/** Goes to a page without loading the program again. `replace` leaves no step to go back to. */
export function goTo(route: Exclude<Route, { page: 'not-found' }>, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', pathOf(route))
  else history.pushState(null, '', pathOf(route))
  window.dispatchEvent(new Event(CHANGED))
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onRouteChange, () => location.pathname))
}

function onRouteChange(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  window.addEventListener(CHANGED, changed)
  return () => {
    window.removeEventListener('popstate', changed)
    window.removeEventListener(CHANGED, changed)
  }
}
