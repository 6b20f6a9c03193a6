import { lazy, Suspense } from 'react'
import { unreachable } from '../shared/refusals.ts'
import { type Route, useRoute } from './routes.ts'
import { Loading } from './ui/loading.tsx'
import { Toasts } from './ui/toasts.tsx'

const HomePage = lazy(async () => ({ default: (await import('./pages/home.tsx')).HomePage }))
const JoinPage = lazy(async () => ({ default: (await import('./pages/join.tsx')).JoinPage }))
const OrganisePage = lazy(async () => ({ default: (await import('./pages/organise.tsx')).OrganisePage }))
const SetupPage = lazy(async () => ({ default: (await import('./pages/setup.tsx')).SetupPage }))
const PeoplePage = lazy(async () => ({ default: (await import('./pages/people.tsx')).PeoplePage }))
const DirectorPage = lazy(async () => ({ default: (await import('./pages/director.tsx')).DirectorPage }))
const BoardPage = lazy(async () => ({ default: (await import('./pages/board.tsx')).BoardPage }))
const StagePage = lazy(async () => ({ default: (await import('./pages/stage.tsx')).StagePage }))
const StageLinkPage = lazy(async () => ({ default: (await import('./pages/stage-link.tsx')).StageLinkPage }))
const NotFoundPage = lazy(async () => ({ default: (await import('./pages/not-found.tsx')).NotFoundPage }))

export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Page route={useRoute()} />
      <Toasts />
    </Suspense>
  )
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage />
    case 'join':
      return <JoinPage />
    case 'organise':
      return <OrganisePage />
    case 'setup':
      return <SetupPage workshop={route.workshop} />
    case 'people':
      return <PeoplePage workshop={route.workshop} />
    case 'run':
      return <DirectorPage workshop={route.workshop} />
    case 'board':
      return <BoardPage route={route} />
    case 'stage':
      return <StagePage workshop={route.workshop} />
    case 'stage-link':
      return <StageLinkPage />
    case 'not-found':
      return <NotFoundPage />
    default:
      return unreachable(route)
  }
}
