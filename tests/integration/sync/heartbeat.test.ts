import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SyncTestServer } from '../../support/sync-server.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('S21 a page on a quiet line hears something every twenty seconds, and stays', async () => {
  await using server = await SyncTestServer.start()
  const ann = await server.join('ann')
  for (let beat = 1; beat <= 4; beat++) {
    vi.advanceTimersByTime(20_000)
    await vi.waitFor(() => expect(ann.signsOfLife).toBe(beat))
    // The answer to the ping is on its way: the next beat counts from it.
    ann.askReceipt(0)
    await vi.waitFor(() => expect(ann.receipts).toHaveLength(beat))
  }
  expect(ann.closed).toBe(null)
})

test('S21 a line that is silent for 45 seconds is cut, and its cursor is gone', async () => {
  await using server = await SyncTestServer.start()
  const [ann, bea] = await Promise.all([server.join('ann'), server.join('bea')])
  ann.sendAwareness(1, 1, { at: 'note.q1' })
  await vi.waitFor(() => expect(bea.awareness.get(1)?.state).toMatchObject({ at: 'note.q1' }))
  ann.pause()
  for (let beat = 1; beat <= 3; beat++) {
    vi.advanceTimersByTime(20_000)
    bea.askReceipt(0)
    await vi.waitFor(() => expect(bea.receipts).toHaveLength(beat))
  }
  await vi.waitFor(() => expect(bea.awareness.get(1)?.state).toBe(null))
  expect(bea.closed).toBe(null)
})
