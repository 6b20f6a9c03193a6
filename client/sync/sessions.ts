import { parseDocumentName } from '../../shared/documents/name.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { SessionUse } from '../api/http.ts'
import { browserDevice, keptName } from './device.ts'
import { documentNames } from './document-names.ts'
import { type DocumentSession, openDocument } from './document-session.ts'
import { guardLeaving } from './leave-guard.ts'
import { editsIn } from './save-state.ts'
import { openBrowserSocket } from './socket.ts'

/** Going from one page to the next must not close a document and open it again. */
const GRACE_MS = 5_000

interface Shared {
  readonly session: DocumentSession
  users: number
  closing: ReturnType<typeof setTimeout> | null
}

const open = new Map<string, Shared>()
let guarded = false

/** Two views of a document share one session; the last to release it closes it. */
export function acquireSession(name: string, as: SessionUse): { readonly session: DocumentSession; release(): void } {
  const key = keptName(name, as)
  const shared = open.get(key) ?? openShared(key, name, as)
  shared.users += 1
  if (shared.closing !== null) clearTimeout(shared.closing)
  shared.closing = null
  let released = false
  return {
    session: shared.session,
    release: () => {
      if (released) return
      released = true
      shared.users -= 1
      if (shared.users === 0) shared.closing = setTimeout(() => void closeShared(key, shared), GRACE_MS)
    },
  }
}

function openShared(key: string, name: string, as: SessionUse): Shared {
  const session = openDocument({
    name,
    url: addressOf(name, as),
    openSocket: openBrowserSocket,
    device: browserDevice(),
    keptAs: key,
  })
  // A display is no person in the room.
  if (as === 'display') session.awareness.setLocalState(null)
  session.subscribe(() => askForNameAfterStop(session, as))
  if (!guarded) guardLeaving(anyUnsaved)
  guarded = true
  const shared: Shared = { session, users: 0, closing: null }
  open.set(key, shared)
  return shared
}

/** Closes a workshop's documents at once, whoever still looks at them; resolves when what they hold is on the device. */
export async function closeSessions(workshop: WorkshopId): Promise<void> {
  const ours = [...open].filter(([, { session }]) => parseDocumentName(session.name)?.workshop === workshop)
  await Promise.all(ours.map(([key, shared]) => closeShared(key, shared)))
}

function closeShared(key: string, shared: Shared): Promise<void> {
  if (open.get(key) === shared) open.delete(key)
  return shared.session.close()
}

function addressOf(name: string, as: SessionUse): string {
  const address = new URL(`/sync/${name}`, location.href)
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  address.searchParams.set('ack', '1')
  if (as === 'display') address.searchParams.set('as', 'display')
  return address.href
}

/** The document was restored, or is gone: what is there now is for the server to say. */
function askForNameAfterStop(session: DocumentSession, as: SessionUse): void {
  const { connection, save } = session.getState()
  const id = parseDocumentName(session.name)
  if (connection !== 'stopped' || save.kind !== 'refused' || id === null) return
  if (save.code === 'other-epoch' || save.code === 'not-found') void documentNames.refresh(id.workshop, as)
}

function anyUnsaved(): boolean {
  return [...open.values()].some(({ session }) => editsIn(session.getState().save) > 0)
}
