import { join } from 'node:path'
import * as fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../server/clock.ts'
import type { Commander } from '../../../server/live/commander.ts'
import { LiveRooms } from '../../../server/live/live-rooms.ts'
import { type Database, openDatabase } from '../../../server/store/sqlite/database.ts'
import { createWorkshopStore } from '../../../server/store/sqlite/workshop-store.ts'
import { randomId, workshopId } from '../../../shared/ids.ts'
import { apply } from '../../../shared/live/apply.ts'
import type { NumberedEvent } from '../../../shared/live/events.ts'
import { type LiveState, liveState } from '../../../shared/live/state.ts'
import { anyCommand } from '../../support/any-command.ts'
import { created, EVERY_ROLE } from '../../support/rooms-in-words.ts'
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts'

const log = pino({ level: 'silent' })
let folder: TempFolder
let database: Database

beforeAll(async () => {
  folder = await tempFolder()
  database = openDatabase(join(folder.path, 'plenary.db'))
})
afterAll(async () => {
  database.close()
  await folder[Symbol.asyncDispose]()
})

const commanders: Commander[] = [{ kind: 'organiser' }, ...EVERY_ROLE.map(({ id }) => ({ kind: 'participant' as const, id }))]
/** Facilitators and organisers more often: the others are refused most of what they ask. */
const somebody = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...commanders.slice(0, 2)) }, fc.constantFrom(...commanders))

test('L8 the room in memory, the replay of the store and the fold of what was told are the same, whoever commands what', () => {
  const store = createWorkshopStore(database)
  const parts = { store, clock: systemClock, log }
  fc.assert(
    fc.property(fc.array(fc.tuple(somebody, anyCommand), { minLength: 10, maxLength: 60 }), (commands) => {
      const workshop = workshopId.parse(randomId())
      const rooms = new LiveRooms(parts)
      const told: NumberedEvent[] = []
      rooms.create(created(workshop), [])
      rooms.subscribe((_, __, events) => void told.push(...events))
      const first = rooms.stateOf(workshop)
      for (const participant of EVERY_ROLE) rooms.join(workshop, participant)
      for (const [commander, command] of commands) {
        const before = rooms.stateOf(workshop)
        if (before === null) throw new Error('the room is gone')
        const answer = rooms.execute(workshop, commander, command(before), randomId())
        const after = rooms.stateOf(workshop)
        if ('refused' in answer) expect(after).toBe(before)
        else expect(after?.seq).toBe(answer.seq)
      }
      const state = rooms.stateOf(workshop)
      expect(liveState.parse(state)).toEqual(state)
      expect(new LiveRooms(parts).stateOf(workshop)).toEqual(state)
      expect(told.reduce<LiveState | null>(apply, first)).toEqual(state)
      expect(told.map(({ seq }) => seq)).toEqual(told.map((_, n) => n + 2))
    }),
    { seed: 20261124, numRuns: 40 },
  )
})
