import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { addressForPeople } from '../../../server/addresses.ts'

const everywhere = { publicUrl: null, host: '0.0.0.0' }
const onTheNetwork = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

test('H24 people are given the address that is told in PUBLIC_URL, whatever this browser used', () => {
  const config = { publicUrl: 'https://board.example.org', host: '0.0.0.0' }
  expect(addressForPeople('http://localhost:3000', config)).toBe('https://board.example.org')
})

test('H24 a name of the network is given on as it is', () => {
  expect(addressForPeople('http://laptop:3000', everywhere)).toBe('http://laptop:3000')
})

test.runIf(onTheNetwork !== undefined)('H24 localhost means nothing on a phone: the address on the network stands for it', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    expect(addressForPeople(`http://${host}:3000`, everywhere)).toBe(`http://${onTheNetwork}:3000`)
  }
})

test('H24 a server that listens on this machine only is found on this machine only', () => {
  expect(addressForPeople('http://localhost:3000', { publicUrl: null, host: '127.0.0.1' })).toBe('http://localhost:3000')
})
