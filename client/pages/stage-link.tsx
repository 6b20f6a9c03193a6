import { useCallback, useEffect, useState } from 'react'
import type { WorkshopId } from '../../shared/ids.ts'
import { codeIn } from '../features/joining/code.ts'
import { replaceFragment } from '../features/joining/use-fragment.ts'
import { DisplayEntry } from '../features/stage/display-entry.tsx'
import { goTo } from '../routes.ts'

/** `/stage#<code>`: the link for projectors. The code leaves the address at once, so that nobody reads it off the wall. */
export function StageLinkPage() {
  const [code] = useState(() => codeIn(location.hash))
  useEffect(() => replaceFragment(''), [])
  const open = useCallback((workshop: WorkshopId) => goTo({ page: 'stage', workshop }, { replace: true }), [])
  return <DisplayEntry code={code} onJoined={open} />
}
