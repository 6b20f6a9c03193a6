import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Organiser } from '../../../../server/access/organiser.ts'
import { tempFolder } from '../../../support/temp-folder.ts'
import { TestClock } from '../../../support/test-clock.ts'

test('H1 the secret is made once, has at least 128 bits, and only its account may read it', async () => {
  await using folder = await tempFolder()
  const clock = new TestClock()
  const { secret } = new Organiser({ dataDir: folder.path, clock })
  const file = join(folder.path, 'organiser-secret')
  expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').trim()).toBe(secret)
  expect(new Organiser({ dataDir: folder.path, clock }).secret).toBe(secret)
})

test('H2 sessions hold over a restart, and end with the secret', async () => {
  await using folder = await tempFolder()
  const clock = new TestClock()
  const token = new Organiser({ dataDir: folder.path, clock }).open()
  expect(new Organiser({ dataDir: folder.path, clock }).isSession(token)).toBe(true)
  rmSync(join(folder.path, 'organiser-secret'))
  expect(new Organiser({ dataDir: folder.path, clock }).isSession(token)).toBe(false)
})

test('H2 a session that was changed anywhere, or is too old, is none', async () => {
  await using folder = await tempFolder()
  const clock = new TestClock()
  const organiser = new Organiser({ dataDir: folder.path, clock })
  const token = organiser.open()
  for (let i = 0; i < token.length - 1; i++) {
    expect(organiser.isSession(token.slice(0, i) + (token[i] === '1' ? '2' : '1') + token.slice(i + 1))).toBe(false)
  }
  for (const made of ['', '..', '9999999999999..', organiser.secret]) expect(organiser.isSession(made)).toBe(false)
  clock.advance(31 * 24 * 3_600_000)
  expect(organiser.isSession(token)).toBe(false)
})

test('a file that holds no secret is not taken for one', async () => {
  await using folder = await tempFolder()
  writeFileSync(join(folder.path, 'organiser-secret'), '\n')
  expect(() => new Organiser({ dataDir: folder.path, clock: new TestClock() })).toThrow(/delete it/)
})
