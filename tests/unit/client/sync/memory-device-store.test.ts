import { deviceStoreContract } from '../../../support/device-store-contract.ts'
import { MemoryDeviceStore } from '../../../support/memory-device-store.ts'

// Other tests stand on this store: it keeps the same promises as the browser's.
deviceStoreContract(() => Promise.resolve(new MemoryDeviceStore()))
