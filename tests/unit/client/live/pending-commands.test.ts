import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PendingCommands } from '../../../../client/live/pending-commands.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a command is sent again under its own id until it is answered', async () => {
  const sent: { id: string; answered: (answer: unknown) => void }[] = []
  const commands = new PendingCommands((id, _command, answered) => sent.push({ id, answered }))
  const answer = commands.add({ type: 'item.next' }, { now: true })
  commands.repeat()
  expect(sent[0]?.id).toBe(sent[1]?.id)
  sent[1]?.answered({ done: true, seq: 7 })
  expect(await answer).toEqual({ done: true, seq: 7 })
  commands.repeat()
  expect(sent).toHaveLength(2)
})

test('a command without an answer is a failure after 10 s, and is not sent again after that', async () => {
  let sent = 0
  const commands = new PendingCommands(() => sent++)
  const answer = commands.add({ type: 'item.next' }, { now: false })
  vi.advanceTimersByTime(10_000)
  expect(await answer).toEqual({ refused: 'offline' })
  commands.repeat()
  expect(sent).toBe(0)
})
