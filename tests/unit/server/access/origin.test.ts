import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createOrigins } from '../../../../server/access/origin.ts'

function asked(headers: Record<string, string>, method = 'POST'): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = method
  request.headers = { host: 'board:3000', ...headers }
  return request
}

const direct = createOrigins({ trustProxy: 0, publicUrl: null })
const wrong = { refused: 'wrong-origin' }

test('H10 only the own Origin passes', () => {
  expect(direct.check(asked({ origin: 'http://board:3000' }))).toBeNull()
  for (const origin of ['http://evil:3000', 'http://board', 'https://board:3000', 'null', 'http://board:3000.evil']) {
    expect(direct.check(asked({ origin }))).toMatchObject(wrong)
    expect(direct.check(asked({ origin }, 'GET'))).toMatchObject(wrong)
  }
})

test('H10 a default port may be written or not', () => {
  expect(direct.check(asked({ host: 'board:80', origin: 'http://board' }))).toBeNull()
})

test('H10 with a cookie, what changes something needs an Origin, or the browser saying that it is the same', () => {
  const cookie = 'plenary_w=x'
  expect(direct.check(asked({ cookie }))).toMatchObject(wrong)
  expect(direct.check(asked({ cookie, upgrade: 'websocket' }, 'GET'))).toMatchObject(wrong)
  expect(direct.check(asked({ cookie, 'sec-fetch-site': 'cross-site' }))).toMatchObject(wrong)
  expect(direct.check(asked({ cookie, 'sec-fetch-site': 'same-origin' }))).toBeNull()
  expect(direct.check(asked({ cookie }, 'GET'))).toBeNull()
  expect(direct.check(asked({}))).toBeNull()
})

test('H10 PUBLIC_URL is the own address too', () => {
  const origins = createOrigins({ trustProxy: 0, publicUrl: 'https://board.example.org' })
  expect(origins.check(asked({ origin: 'https://board.example.org' }))).toBeNull()
  expect(origins.check(asked({ origin: 'http://board:3000' }))).toBeNull()
  expect(origins.check(asked({ origin: 'http://board.example.org' }))).toMatchObject(wrong)
})

test('nobody is believed about a proxy that is not there', () => {
  const told = asked({
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil',
    origin: 'https://evil',
  })
  expect(direct.addressOf(told)).toBe('unknown')
  expect(direct.isSecure(told)).toBe(false)
  expect(direct.check(told)).toMatchObject(wrong)
})

test('of several proxies, the last ones are believed, not what somebody wrote before them', () => {
  const told = asked({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.9' })
  expect(createOrigins({ trustProxy: 1, publicUrl: null }).addressOf(told)).toBe('10.0.0.9')
  expect(createOrigins({ trustProxy: 2, publicUrl: null }).addressOf(told)).toBe('1.2.3.4')
  expect(createOrigins({ trustProxy: 9, publicUrl: null }).addressOf(told)).toBe('6.6.6.6')
})

test('behind a proxy that speaks TLS the own address begins with https', () => {
  const origins = createOrigins({ trustProxy: 1, publicUrl: null })
  expect(origins.check(asked({ host: 'board', 'x-forwarded-proto': 'https', origin: 'https://board' }))).toBeNull()
  expect(origins.check(asked({ 'x-forwarded-host': 'board.org', origin: 'http://board.org' }))).toBeNull()
})
