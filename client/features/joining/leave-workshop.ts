import type { WorkshopId } from '../../../shared/ids.ts'
import { api, type Failure, isFailure } from '../../api/http.ts'
import { browserRoomKeeper } from '../../live/last-room.ts'
import { forgetDocuments, hasUnsent } from '../../sync/forget-workshop.ts'
import { forgetNotices } from '../room/dismissed-notices.ts'
import { forgetSignIn } from '../room/signed-in-as.ts'
import { forgetWorkshop } from './remembered.ts'

/**
 * Ends this browser's session, and takes away what the device keeps of the workshop. `unsent`: text that the server has
 * not stored is still there. `onLeft` is called in between, to go where nothing of the workshop is shown.
 */
export async function leaveWorkshop(workshop: WorkshopId, onLeft: () => void): Promise<'clean' | 'unsent' | Failure> {
  const answer = await api.leave(workshop, 'person')
  if (isFailure(answer) && !OVER.has(answer.refused)) return answer
  forgetSignIn(workshop)
  forgetWorkshop(workshop)
  forgetNotices(workshop)
  onLeft()
  await Promise.all([forgetDocuments(workshop), browserRoomKeeper(workshop, 'person').forget()])
  return (await hasUnsent(workshop)) ? 'unsent' : 'clean'
}

/** A session that is over already leaves nothing to end. */
const OVER: ReadonlySet<Failure['refused']> = new Set(['not-signed-in', 'not-found', 'removed'])
