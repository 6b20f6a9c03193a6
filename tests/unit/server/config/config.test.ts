import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../../../server/config.ts'
import { configOf } from '../../../support/start-app.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

test('without any variable the defaults of the README hold', () => {
  expect(configOf({})).toMatchObject({ port: 3000, host: '0.0.0.0', publicUrl: null, tls: null, trustProxy: 0, logLevel: 'info' })
})

test('an empty variable counts as not given', () => {
  expect(configOf({ PORT: '', PUBLIC_URL: '' })).toEqual(configOf({}))
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['HOST', 'http://x'],
  ['PUBLIC_URL', 'board.example.org'],
  ['PUBLIC_URL', 'https://example.org/board'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['TRUST_PROXY', 'true'],
  ['LOG_LEVEL', 'loud'],
  ['TLS_CERT', '/no/such/file'],
  ['TLS_KEY', '/no/such/file'],
])('a wrong %s (%s) is named in one line, with what it must be', (name, value) => {
  const read = readConfig({ [name]: value })
  const [first = '', ...more] = 'problems' in read ? read.problems : []
  expect(first).toMatch(new RegExp(`^${name}( and TLS_\\w+)? must be .+`))
  expect(first).toContain(value)
  expect(first).not.toContain('\n')
  expect(more).toEqual([])
})

test('every wrong variable is named', () => {
  const read = readConfig({ PORT: 'x', LOG_LEVEL: 'y', TRUST_PROXY: 'z' })
  expect('problems' in read && read.problems.map((line) => line.split(' ')[0])).toEqual(['PORT', 'TRUST_PROXY', 'LOG_LEVEL'])
})

test('a certificate needs its key, and both must be what they say', async () => {
  await using folder = await tempFolder()
  const file = join(folder.path, 'cert.pem')
  writeFileSync(file, 'no certificate')
  for (const variables of [{ TLS_CERT: file }, { TLS_KEY: file }, { TLS_CERT: file, TLS_KEY: file }]) {
    expect(readConfig(variables)).toEqual({
      problems: ['TLS_CERT and TLS_KEY must be a PEM certificate and its key: both, or none'],
    })
  }
})

test('PUBLIC_URL becomes an origin', () => {
  expect(configOf({ PUBLIC_URL: 'https://Board.Example.org:443/' }).publicUrl).toBe('https://board.example.org')
})
