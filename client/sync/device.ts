import type { SessionUse } from '../api/http.ts'
import { deviceDatabase } from '../offline/device-database.ts'
import type { DeviceStore } from './device-store.ts'
import { IndexedDbDeviceStore } from './indexed-db-device-store.ts'

let device: Promise<DeviceStore | null> | null = null

/** Where this browser keeps documents; null where it refuses to. */
export function browserDevice(): Promise<DeviceStore | null> {
  device ??= deviceDatabase().then((database) => database && new IndexedDbDeviceStore(database))
  return device
}

/** A display's copy is apart from a person's: what somebody wrote in this browser must not wait for a reader to send it. */
export function keptName(name: string, as: SessionUse): string {
  return as === 'display' ? `display/${name}` : name
}
