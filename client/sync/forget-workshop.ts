import type { WorkshopId } from '../../shared/ids.ts'
import { browserDevice } from './device.ts'
import type { DeviceStore } from './device-store.ts'
import { documentNames } from './document-names.ts'
import { idOf } from './kept-copies.ts'
import { closeSessions } from './sessions.ts'

/** Whether this device holds text of the workshop, written here, that the server has not stored. */
export async function hasUnsent(workshop: WorkshopId): Promise<boolean> {
  const device = await browserDevice()
  return device !== null && (await copiesOf(device, workshop)).some(({ unsent }) => unsent)
}

/**
 * Takes away what this device keeps of a workshop's documents: the next person at it must not find them. Copies with own
 * text that the server has not stored stay; nobody else has it.
 */
export async function forgetDocuments(workshop: WorkshopId): Promise<void> {
  await Promise.all([closeSessions(workshop), documentNames.forget(workshop)])
  const device = await browserDevice()
  if (device === null) return
  const stored = (await copiesOf(device, workshop)).filter(({ unsent }) => !unsent)
  await Promise.all(stored.map(({ name }) => device.forget(name)))
}

async function copiesOf(device: DeviceStore, workshop: WorkshopId): Promise<{ name: string; unsent: boolean }[]> {
  const names = (await device.names()).filter((name) => idOf(name)?.workshop === workshop)
  return Promise.all(names.map(async (name) => ({ name, unsent: (await device.read(name)).some(({ unsent }) => unsent) })))
}
