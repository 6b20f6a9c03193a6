import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { expect, test } from 'vitest'
import { createClientFiles } from '../../../../server/http/client-files.ts'
import { listen } from '../../../support/listen.ts'
import { request } from '../../../support/request.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const SCRIPT = 'console.log("plenary");'.repeat(200)
const PAGE = '<!doctype html><div id="root"></div>'

async function serving(
  run: (get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>) => Promise<void>,
) {
  await using folder = await tempFolder()
  mkdirSync(join(folder.path, 'assets'))
  writeFileSync(join(folder.path, 'index.html'), PAGE)
  writeFileSync(join(folder.path, 'sw.js'), SCRIPT)
  writeFileSync(join(folder.path, '.whole'), '')
  writeFileSync(join(folder.path, 'assets', 'app-1a2b.js'), SCRIPT)
  writeFileSync(join(folder.path, 'assets', 'sans-1a2b.woff2'), SCRIPT)
  const server = createServer(express().use(createClientFiles(folder.path)))
  const url = `http://127.0.0.1:${await listen(server)}`
  await run((path, headers = {}, method = 'GET') => request(url + path, { headers, method }))
  server.close()
}

const body = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('H15 what a browser may keep for ever is kept, and what names it is asked for each time', async () => {
  await serving(async (get) => {
    expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/index.html', '/sw.js']) {
      const first = await get(path)
      expect(first.headers.get('cache-control')).toBe('no-cache')
      const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  })
})

test('text travels compressed, in the best way that the browser knows', async () => {
  await serving(async (get) => {
    const path = '/assets/app-1a2b.js'
    const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(brotli.headers.get('vary')).toBe('Accept-Encoding')
    expect(brotliDecompressSync(await body(brotli)).toString()).toBe(SCRIPT)
    const gzip = await get(path, { 'accept-encoding': 'gzip' })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await body(gzip)).toString()).toBe(SCRIPT)
    const plain = await get(path)
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect((await body(plain)).toString()).toBe(SCRIPT)
    expect((await get('/assets/sans-1a2b.woff2', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull()
  })
})

test('every page of the program is the same file; a file that is gone is not', async () => {
  await serving(async (get) => {
    const asPage = { accept: 'text/html,application/xhtml+xml' }
    for (const path of ['/', '/join', '/w/abc/g/g1/plan/aim']) {
      const page = await get(path, asPage)
      expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([200, 'text/html; charset=utf-8', PAGE])
    }
    for (const path of ['/assets/app-old.js', '/../package.json', '/%2e%2e/package.json']) {
      expect((await get(path, asPage)).status).toBe(404)
    }
    for (const path of ['/join', '/.whole']) expect((await get(path, { accept: '*/*' })).status).toBe(404)
    expect((await get('/join', asPage, 'POST')).status).toBe(404)
    expect((await get('/', asPage, 'HEAD')).status).toBe(200)
  })
})

test('without a built client the server runs all the same', async () => {
  const server = createServer(express().use(createClientFiles('/no/such/folder')))
  expect((await request(`http://127.0.0.1:${await listen(server)}`, { headers: { accept: 'text/html' } })).status).toBe(404)
  server.close()
})
