import { describe, expect, test } from 'vitest'
import { Attendance } from '../../../server/live/attendance.ts'
import { liveHouse, until } from '../../support/live-house.ts'
import { HERE, idOf, person, RISKS } from '../../support/rooms-in-words.ts'
import { StubbornGuest } from '../../support/stubborn-guest.ts'

const house = liveHouse()

describe('the end of a session', () => {
  for (const transport of ['websocket', 'polling']) {
    test(`L9 a removed participant is told so and cut off within a second, by ${transport}`, async () => {
      const facilitator = await house.guest('facilitator')
      const member = await house.guest('member', { transports: [transport] })
      const gone = new Promise((resolve) => member.socket.io.engine.once('close', resolve))
      const before = Date.now()
      await facilitator.command({ type: 'person.remove', id: idOf('member') })
      await gone
      expect(Date.now() - before).toBeLessThan(1_000)
      expect(member.ended).toBe('removed')
    })
  }

  test('L9 a removed participant cannot come back', async () => {
    const facilitator = await house.guest('facilitator')
    await facilitator.command({ type: 'person.remove', id: idOf('member') })
    const back = house.knock('member')
    await until(() => expect(back.refused).toBe('removed'))
  })

  test('L9 a removed participant who ignores it is not heard, and is cut off within a second all the same', async () => {
    const facilitator = await house.guest('facilitator')
    const stubborn = await StubbornGuest.come(house.address, 'member')
    const rename = '42["command","id1",{"type":"profile.change","name":"Ghost","organisation":"None"}]'
    stubborn.onReceived('"ended","removed"', () => {
      for (let n = 0; n < 50; n++) stubborn.send(rename)
    })
    const before = Date.now()
    await facilitator.command({ type: 'person.remove', id: idOf('member') })
    await stubborn.gone
    expect(Date.now() - before).toBeLessThan(1_000)
    expect(stubborn.received).toContain('"ended","removed"')
    expect(house.server.rooms.stateOf(HERE)?.participants.some(({ name }) => name === 'Ghost')).toBe(false)
  })

  test('L10 ended sessions are told so, others go on', async () => {
    const member = await house.guest('member')
    const observer = await house.guest('observer')
    house.server.gateway.endSessions(new Set(['member', 'unknown']))
    await until(() => expect(member.ended).toBe('not-signed-in'))
    await until(() => expect(member.socket.connected).toBe(false))
    expect(await observer.command({ type: 'profile.change', name: 'Ana', organisation: 'WCO' })).toMatchObject({ done: true })
  })

  test('L10 with a deleted workshop go its connections', async () => {
    const member = await house.guest('member')
    house.server.rooms.delete(HERE)
    house.server.gateway.forget(HERE)
    await until(() => expect(member.ended).toBe('not-found'))
    expect(house.server.store.events(HERE, 0)).toEqual([])
  })
})

describe('displays', () => {
  test('L11 a display gets every number but no names, and no notice that is for one group', async () => {
    const facilitator = await house.guest('facilitator')
    await facilitator.command({ type: 'notice.send', text: 'Earlier, whispered', group: RISKS })
    const display = await house.guest('display', { as: 'display' })
    await facilitator.command({ type: 'profile.change', name: 'Secret Name', organisation: 'Secret Office' })
    await facilitator.command({ type: 'person.move', id: idOf('member'), group: null })
    await facilitator.command({ type: 'notice.send', text: 'Whispered', group: RISKS })
    house.server.rooms.join(HERE, person('latecomer', 'member', { name: 'Late Comer' }))
    await facilitator.command({ type: 'notice.send', text: 'To all', group: null })
    await until(() => expect(display.state?.seq).toBe(house.server.rooms.stateOf(HERE)?.seq))
    expect(display.state?.participants.map(({ id }) => id)).toEqual([idOf('display')])
    expect(display.state?.notices.map(({ text }) => text)).toEqual(['To all'])
    expect(display.received).not.toMatch(/Secret|Late|hispered|Name of (?!display)/)
  })

  test('L11 a display is told nothing of who is there, and commands nothing', async () => {
    const display = await house.guest('display', { as: 'display' })
    const facilitator = await house.guest('facilitator')
    for (const command of [
      { type: 'stage.show', stage: { show: 'blank' } },
      { type: 'profile.change', name: 'Wall', organisation: 'None' },
      { type: 'profile.move', group: RISKS },
    ]) {
      expect(await display.command(command)).toEqual({ refused: 'not-allowed' })
    }
    await until(() => expect(facilitator.presence?.online).toContain(idOf('display')))
    expect(display.presence).toBeNull()
    expect(display.overview).toBeNull()
  })
})

describe('presence', () => {
  test('L12 everybody else sees who is there, and since when somebody is not', async () => {
    const facilitator = await house.guest('facilitator')
    const member = await house.guest('member')
    await until(() => expect(facilitator.presence?.online.toSorted()).toEqual([idOf('facilitator'), idOf('member')]))
    member.leave()
    await until(() => expect(facilitator.presence?.online).toEqual([idOf('facilitator')]))
    const [away] = facilitator.presence?.lastSeen ?? []
    expect(away?.id).toBe(idOf('member'))
    expect(Math.abs((away?.at ?? 0) - Date.now())).toBeLessThan(5_000)
  })

  test('L12 whoever has several pages open is there until the last is closed', () => {
    const attendance = new Attendance(house.server.store)
    attendance.arrive(HERE, idOf('member'))
    attendance.arrive(HERE, idOf('member'))
    attendance.leave(HERE, idOf('member'), 1)
    expect(attendance.of(HERE)).toEqual({ online: [idOf('member')], lastSeen: [] })
    attendance.leave(HERE, idOf('member'), 2)
    expect(attendance.of(HERE)).toEqual({ online: [], lastSeen: [{ id: idOf('member'), at: 2 }] })
    expect(new Attendance(house.server.store).of(HERE)).toEqual(attendance.of(HERE))
  })

  test('L12 when somebody was last seen survives a restart, also for those whom the restart sent away', async () => {
    const member = await house.guest('member', { transports: ['polling'] })
    await house.stop()
    member.leave()
    await house.restart()
    const facilitator = await house.guest('facilitator')
    await until(() => expect(facilitator.presence?.lastSeen.map(({ id }) => id)).toEqual([idOf('member')]))
  })

  test('L13 those who direct the room see how the groups are doing, as it changes, and nobody else does', async () => {
    const facilitator = await house.guest('facilitator')
    const organiser = await house.guest('secret', { as: 'organiser' })
    const others = await Promise.all([house.guest('member'), house.guest('rapporteur'), house.guest('observer')])
    await until(() => expect(facilitator.overview?.[0]?.filled).toBe(1))
    house.server.overview = [{ group: RISKS, filled: 7, required: 40, lastEditAt: 1, activity: [] }]
    await until(() => expect(facilitator.overview?.[0]?.filled).toBe(7))
    await until(() => expect(organiser.overview?.[0]?.filled).toBe(7))
    for (const other of others) expect(other.overview).toBeNull()
  })

  test('L13 somebody who is made facilitator sees it from then on, and no longer after', async () => {
    const facilitator = await house.guest('facilitator')
    const member = await house.guest('member')
    await facilitator.command({ type: 'person.role', id: idOf('member'), role: 'facilitator' })
    await until(() => expect(member.overview?.[0]?.filled).toBe(1))
    await facilitator.command({ type: 'person.role', id: idOf('member'), role: 'member' })
    house.server.overview = [{ group: RISKS, filled: 8, required: 40, lastEditAt: 1, activity: [] }]
    await until(() => expect(facilitator.overview?.[0]?.filled).toBe(8))
    expect(member.overview?.[0]?.filled).toBe(1)
  })
})

describe('the gateway', () => {
  test('L19 closing may be asked twice, and lets nobody in afterwards', async () => {
    const member = await house.guest('member')
    const lost = new Promise((resolve) => member.socket.once('disconnect', resolve))
    await Promise.all([house.server.gateway.close(), house.server.gateway.close()])
    await lost
    await house.server.gateway.close()
    expect((await fetch(`${house.address}/live/?EIO=4&transport=polling`)).status).toBe(503)
  })

  test('L19 a client that ignores the goodbye does not hold up the end', async () => {
    const stubborn = await StubbornGuest.come(house.address, 'member')
    const before = Date.now()
    await house.stop()
    await stubborn.gone
    expect(Date.now() - before).toBeLessThan(2_000)
  })

  test('L2 the answers carry no permission for other sites', async () => {
    const answer = await fetch(`${house.address}/live/?EIO=4&transport=polling`, {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})
