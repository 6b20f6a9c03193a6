import { describe, expect, test } from 'vitest'
import { liveHouse, until } from '../../support/live-house.ts'
import { HERE, idOf, RISKS, TARGETS } from '../../support/rooms-in-words.ts'

const house = liveHouse()

describe('coming in', () => {
  test('L1 a connection is welcomed with the whole room, who it is, and the time of the server', async () => {
    const member = await house.guest('member')
    const [welcome] = member.welcomes
    expect(welcome?.state).toEqual(house.server.rooms.stateOf(HERE))
    expect(welcome?.me).toBe(idOf('member'))
    expect(Math.abs((welcome?.now ?? 0) - Date.now())).toBeLessThan(1_000)
  })

  test('L1 an organiser is welcomed without being a participant', async () => {
    const organiser = await house.guest('secret', { as: 'organiser' })
    expect(organiser.welcomes[0]?.me).toBeNull()
    expect(await organiser.command({ type: 'lock.set', group: null, locked: true })).toEqual({
      done: true,
      seq: organiser.state?.seq,
    })
  })

  test('L2 whoever may not come in is told why, and hears nothing', async () => {
    const strangers = [
      { guest: house.knock(null), code: 'not-signed-in' },
      { guest: house.knock('nobody'), code: 'not-signed-in' },
      { guest: house.knock('member', { headers: { origin: 'https://elsewhere.example' } }), code: 'wrong-origin' },
      { guest: house.knock('member', { workshop: 'elsewhere' }), code: 'not-signed-in' },
      { guest: house.knock('secret', { as: 'organiser', workshop: 'elsewhere' }), code: 'not-found' },
      { guest: house.knock('member', { workshop: '../here' }), code: 'not-found' },
    ]
    for (const transport of ['websocket', 'polling']) {
      const headers = { origin: 'https://elsewhere.example' }
      strangers.push({ guest: house.knock('member', { headers, transports: [transport] }), code: 'wrong-origin' })
    }
    for (const { guest, code } of strangers) await until(() => expect(guest.refused).toBe(code))
    for (const { guest } of strangers) expect(guest.received).toBe('')
  })

  test('L15 polling alone carries everything', async () => {
    const member = await house.guest('member', { transports: ['polling'] })
    const facilitator = await house.guest('facilitator', { transports: ['polling'] })
    expect(await facilitator.command({ type: 'notice.send', text: 'Coffee', group: null })).toMatchObject({ done: true })
    await until(() => expect(member.state?.notices[0]?.text).toBe('Coffee'))
    expect(member.socket.io.engine.transport.name).toBe('polling')
  })

  test('L14 the clock is the time of the server', async () => {
    const display = await house.guest('display', { as: 'display' })
    expect(Math.abs(Number(await display.serverTime()) - Date.now())).toBeLessThan(1_000)
  })
})

describe('commands', () => {
  test('L3 each event reaches everybody in the workshop, in order and without gaps, and before the answer', async () => {
    const facilitator = await house.guest('facilitator')
    const others = await Promise.all([house.guest('member'), house.guest('observer'), house.guest('secret', { as: 'organiser' })])
    const before = facilitator.state?.seq ?? 0
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => facilitator.command({ type: 'group.rename', id: RISKS, name: `Risks ${n}` })),
    )
    expect(answers).toEqual(answers.map((_, n) => ({ done: true, seq: before + n + 1 })))
    for (const guest of [facilitator, ...others]) {
      await until(() => expect(guest.state).toEqual(house.server.rooms.stateOf(HERE)))
      expect(guest.events.map(({ seq }) => seq)).toEqual(answers.map((_, n) => before + n + 1))
    }
    expect(facilitator.diary.indexOf('group.renamed')).toBeLessThan(facilitator.diary.indexOf('answer'))
  })

  test('L4 a refused command is answered with its code, and nobody hears of it', async () => {
    const member = await house.guest('member')
    const before = house.server.rooms.stateOf(HERE)
    expect(await member.command({ type: 'lock.set', group: null, locked: true })).toEqual({ refused: 'not-allowed' })
    expect(await member.command({ type: 'profile.move', group: TARGETS })).toEqual({ refused: 'not-allowed' })
    const facilitator = await house.guest('facilitator')
    expect(await facilitator.command({ type: 'timer.pause' })).toMatchObject({ refused: 'conflict' })
    expect(house.server.rooms.stateOf(HERE)).toBe(before)
    expect(member.events).toEqual([])
  })

  test('L5 what is no command is answered with bad-request, and the connection lives on', async () => {
    const facilitator = await house.guest('facilitator')
    const bad = [
      { type: 'no.such' },
      { type: 'timer.extend', minutes: 'five' },
      [],
      { type: 'lock.set', group: '../x', locked: true },
    ]
    for (const command of bad) expect(await facilitator.command(command)).toEqual({ refused: 'bad-request' })
    expect(await facilitator.command({ type: 'item.next' }, '')).toEqual({ refused: 'bad-request' })
    facilitator.socket.emit('command')
    facilitator.socket.emit('command', 'id', { type: 'item.next' })
    facilitator.socket.emit('no-such-thing', {})
    expect(await facilitator.command({ type: 'item.next' })).toMatchObject({ done: true })
  })

  test('L6 a command that is sent again is done once and gets its first answer, also after a reconnection', async () => {
    const facilitator = await house.guest('facilitator')
    await facilitator.command({ type: 'item.next' })
    const first = await facilitator.command({ type: 'timer.extend', minutes: 5 }, 'the-same')
    const state = house.server.rooms.stateOf(HERE)
    expect(await facilitator.command({ type: 'timer.extend', minutes: 5 }, 'the-same')).toEqual(first)
    facilitator.leave()
    const again = await house.guest('facilitator')
    expect(await again.command({ type: 'timer.extend', minutes: 5 }, 'the-same')).toEqual(first)
    expect(house.server.rooms.stateOf(HERE)).toBe(state)
  })

  test("L6 nobody gets the answer to another's command", async () => {
    const facilitator = await house.guest('facilitator')
    const member = await house.guest('member')
    await facilitator.command({ type: 'item.next' }, 'the-same')
    expect(await member.command({ type: 'item.next' }, 'the-same')).toEqual({ refused: 'not-allowed' })
  })

  test('L7 a change of role counts from the next command on', async () => {
    const facilitator = await house.guest('facilitator')
    const member = await house.guest('member')
    await facilitator.command({ type: 'person.role', id: idOf('member'), role: 'facilitator' })
    expect(await member.command({ type: 'item.next' })).toMatchObject({ done: true })
    await facilitator.command({ type: 'person.role', id: idOf('member'), role: 'observer' })
    expect(await member.command({ type: 'item.next' })).toEqual({ refused: 'not-allowed' })
  })

  test('L16 a flood is answered with too-fast, and its sender is sent away in the end', async () => {
    const facilitator = await house.guest('facilitator')
    // However slowly this machine sends, a flood goes on until it is noticed.
    await until(async () => {
      const answers = await Promise.all(Array.from({ length: 150 }, () => facilitator.command({ type: 'item.next' })))
      expect(answers).toContainEqual({ refused: 'too-fast' })
    })
    await until(() => {
      for (let n = 0; n < 500; n++) facilitator.socket.emit('clock')
      expect(facilitator.ended).toBe('too-fast')
    })
  })

  test('L17 a message over 100 kB ends the connection that sent it, and no other', async () => {
    const facilitator = await house.guest('facilitator')
    const member = await house.guest('member')
    await until(() => expect(member.socket.io.engine.transport.name).toBe('websocket'))
    const lost = new Promise((resolve) => member.socket.once('disconnect', resolve))
    member.socket.emit('command', 'id', { type: 'x'.repeat(200_000) })
    await lost
    expect(await facilitator.command({ type: 'item.next' })).toMatchObject({ done: true })
    await until(() => expect(member.welcomes).toHaveLength(2))
  })
})

describe('the store', () => {
  test('L8 after a restart the room is the one it was, and clients come back by themselves', async () => {
    const facilitator = await house.guest('facilitator')
    await facilitator.command({ type: 'item.next' })
    await facilitator.command({ type: 'notice.send', text: 'Coffee', group: RISKS })
    const before = house.server.rooms.stateOf(HERE)
    await house.restart()
    expect(house.server.rooms.stateOf(HERE)).toEqual(before)
    await until(() => expect(facilitator.welcomes).toHaveLength(2))
    expect(await facilitator.command({ type: 'item.end' })).toMatchObject({ done: true })
  })

  test('L18 what cannot be stored is refused and nobody hears of it; it can be repeated when the store is well', async () => {
    const facilitator = await house.guest('facilitator')
    const member = await house.guest('member')
    const { mend } = house.server.breakStore()
    expect(await facilitator.command({ type: 'item.next' }, 'the-same')).toEqual({ refused: 'store-failed' })
    expect(house.server.rooms.stateOf(HERE)?.current).toBeNull()
    mend()
    expect(await facilitator.command({ type: 'item.next' }, 'the-same')).toMatchObject({ done: true })
    await until(() => expect(member.events.map(({ event }) => event.type)).toEqual(['item.started']))
  })

  test('L18 events that reached the disk although the append seemed to fail are told before the next', async () => {
    const member = await house.guest('member')
    const facilitator = await house.guest('facilitator')
    const seq = house.server.rooms.stateOf(HERE)?.seq ?? 0
    house.server.store.appendEvents(HERE, seq, Date.now(), [{ type: 'group.renamed', id: RISKS, name: 'Dangers' }])
    expect(await facilitator.command({ type: 'item.next' }, 'the-same')).toEqual({ refused: 'store-failed' })
    expect(await facilitator.command({ type: 'item.next' }, 'the-same')).toEqual({ done: true, seq: seq + 2 })
    await until(() => expect(member.state?.groups.find(({ id }) => id === RISKS)?.name).toBe('Dangers'))
    expect(member.events.map(({ seq: number }) => number)).toEqual([seq + 1, seq + 2])
  })
})
