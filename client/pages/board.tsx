// STUB owner: F2
import type { Route } from '../routes.ts'
export function BoardPage({ route }: { readonly route: Extract<Route, { page: 'board' }> }) {
  return <main>{route.workshop}</main>
}
