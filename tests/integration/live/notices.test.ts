import { expect, test } from 'vitest'
import { isRefusal } from '../../../shared/refusals.ts'
import { liveHouse, until } from '../../support/live-house.ts'
import { HERE, idOf, person, RISKS, TARGETS } from '../../support/rooms-in-words.ts'

const house = liveHouse()

/** Everybody has heard all that happened. */
async function upToDate(...guests: readonly { readonly state: { readonly seq: number } | null }[]): Promise<void> {
  for (const guest of guests) await until(() => expect(guest.state?.seq).toBe(house.server.rooms.stateOf(HERE)?.seq))
}

test('L34 a notice for one group reaches that group and those who direct the room, and nobody else', async () => {
  if (isRefusal(house.server.rooms.join(HERE, person('tom', 'member', { group: TARGETS })))) throw new Error('tom is not in')
  const facilitator = await house.guest('facilitator')
  await facilitator.command({ type: 'notice.send', text: 'Whispered earlier', group: RISKS })
  const own = [await house.guest('member'), await house.guest('rapporteur'), await house.guest('secret', { as: 'organiser' })]
  const others = [await house.guest('tom'), await house.guest('observer'), await house.guest('display', { as: 'display' })]
  await facilitator.command({ type: 'notice.send', text: 'Whispered now', group: RISKS })
  await facilitator.command({ type: 'notice.send', text: 'To all', group: null })
  await upToDate(...own, ...others)
  for (const guest of [facilitator, ...own]) {
    expect(guest.state?.notices.map(({ text }) => text)).toEqual(['Whispered earlier', 'Whispered now', 'To all'])
  }
  for (const guest of others) {
    expect(guest.received).not.toContain('Whispered')
    expect(guest.state?.notices.map(({ text }) => text)).toEqual(['To all'])
  }
})

test('L34 whoever changes group or role is welcomed anew, with the notices that are theirs now', async () => {
  const facilitator = await house.guest('facilitator')
  await facilitator.command({ type: 'notice.send', text: 'For risks', group: RISKS })
  await facilitator.command({ type: 'notice.send', text: 'For targets', group: TARGETS })
  const member = await house.guest('member')
  const notices = () => member.state?.notices.map(({ text }) => text)
  expect(notices()).toEqual(['For risks'])
  await facilitator.command({ type: 'person.move', id: idOf('member'), group: TARGETS })
  await until(() => expect(notices()).toEqual(['For targets']))
  await facilitator.command({ type: 'person.role', id: idOf('member'), role: 'facilitator' })
  await until(() => expect(notices()).toEqual(['For risks', 'For targets']))
  await facilitator.command({ type: 'person.role', id: idOf('member'), role: 'observer' })
  await until(() => expect(notices()).toEqual([]))
  expect(member.state?.seq).toBe(house.server.rooms.stateOf(HERE)?.seq)
})
