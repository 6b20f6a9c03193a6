import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceStore } from '../../client/sync/device-store.ts'

const DOCUMENT = 'here.risks.notes.1'
const OTHER = 'here.risks.plan.1'

/** What every device store promises. `open` gives an empty one. */
export function deviceStoreContract(open: () => Promise<DeviceStore>): void {
  test('keeps updates in the order in which they came, each document apart', async () => {
    const store = await open()
    const keys = await store.append(DOCUMENT, [
      { update: bytes(1), unsent: true },
      { update: bytes(2), unsent: false },
    ])
    await store.append(OTHER, [{ update: bytes(3), unsent: false }])
    await store.append(DOCUMENT, [{ update: bytes(4), unsent: false }])
    const kept = await store.read(DOCUMENT)
    expect(kept.map(({ update, unsent }) => [update[0], unsent])).toEqual([
      [1, true],
      [2, false],
      [4, false],
    ])
    expect(kept.slice(0, 2).map(({ key }) => key)).toEqual(keys)
    expect((await store.read(DOCUMENT, keys[0])).map(({ update }) => update[0])).toEqual([2, 4])
    expect((await store.names()).toSorted()).toEqual([DOCUMENT, OTHER])
  })

  test('confirms only what it is told, and only of that document', async () => {
    const store = await open()
    const keys = await store.append(DOCUMENT, [
      { update: bytes(1), unsent: true },
      { update: bytes(2), unsent: true },
    ])
    await store.confirm(OTHER, keys)
    await store.confirm(DOCUMENT, keys.slice(0, 1))
    expect((await store.read(DOCUMENT)).map(({ unsent }) => unsent)).toEqual([false, true])
  })

  test('compacts what is confirmed and leaves what is not', async () => {
    const store = await open()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const word of ['one ', 'two ', 'three']) doc.getText('text').insert(doc.getText('text').length, word)
    await store.append(
      DOCUMENT,
      updates.map((update, index) => ({ update, unsent: index === 2 })),
    )
    await store.compact(DOCUMENT)
    const kept = await store.read(DOCUMENT)
    expect(kept.map(({ unsent }) => unsent)).toEqual([true, false])
    const again = new Y.Doc()
    for (const { update } of kept) Y.applyUpdate(again, update)
    expect(again.getText('text').toJSON()).toBe('one two three')
  })

  test('renames and forgets', async () => {
    const store = await open()
    await store.append(DOCUMENT, [{ update: bytes(1), unsent: true }])
    await store.rename(DOCUMENT, `${DOCUMENT}~aside`)
    expect([await store.read(DOCUMENT), (await store.read(`${DOCUMENT}~aside`)).length]).toEqual([[], 1])
    await store.forget(`${DOCUMENT}~aside`)
    expect(await store.names()).toEqual([])
  })
}

function bytes(value: number): Uint8Array {
  return new Uint8Array([value])
}
