import { createServer, type Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { DeviceStore, KeptUpdate } from '../../client/sync/device-store.ts'
import { deviceStoreContract } from '../support/device-store-contract.ts'
import { launchBrowser } from './support/browser.ts'

/** The part under test in a page of its own, and a server for it: a browser keeps nothing for a page without an address. */
const PAGE = `
import { browserDevice } from '/checkout/client/sync/device.ts'
globalThis.device = browserDevice()
`

let browser: Browser
let server: Server
let address = ''

beforeAll(async () => {
  const script = await bundle()
  server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/page.js' ? 'text/javascript' : 'text/html')
    response.end(request.url === '/page.js' ? script : '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}` : ''
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
})

const output = z.object({ code: z.string() })

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? id : undefined),
        load: (id) => (id === 'page' ? PAGE.replace('/checkout/', new URL('../../', import.meta.url).pathname) : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: 'page' } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('one build, one output')
  return output.parse(built.output[0]).code
}

const keptAsNumbers = z.array(z.object({ key: z.number(), update: z.array(z.number()), unsent: z.boolean() }))

/** The store of a page, driven from here. Bytes travel as numbers. */
class StoreInPage implements DeviceStore {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async read(name: string, after = 0): Promise<KeptUpdate[]> {
    const rows = await this.#do(`(await store.read(...given)).map((row) => ({ ...row, update: [...row.update] }))`, [name, after])
    return keptAsNumbers.parse(rows).map((row) => ({ ...row, update: new Uint8Array(row.update) }))
  }

  async append(name: string, updates: readonly Pick<KeptUpdate, 'update' | 'unsent'>[]): Promise<number[]> {
    const plain = updates.map((each) => ({ ...each, update: [...each.update] }))
    const give = `given[1].map((each) => ({ ...each, update: new Uint8Array(each.update) }))`
    return z.array(z.number()).parse(await this.#do(`store.append(given[0], ${give})`, [name, plain]))
  }

  async confirm(name: string, keys: readonly number[]): Promise<void> {
    await this.#do('store.confirm(...given)', [name, keys])
  }

  async compact(name: string): Promise<void> {
    await this.#do('store.compact(...given)', [name])
  }

  async names(): Promise<string[]> {
    return z.array(z.string()).parse(await this.#do('store.names()', []))
  }

  async rename(name: string, to: string): Promise<void> {
    await this.#do('store.rename(...given)', [name, to])
  }

  async forget(name: string): Promise<void> {
    await this.#do('store.forget(...given)', [name])
  }

  #do(expression: string, given: readonly unknown[]): Promise<unknown> {
    return this.#page.evaluate(
      `(async (given) => { const store = await device; return ${expression} })(${JSON.stringify(given)})`,
    )
  }
}

/** A browser that has never been here. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction('globalThis.device !== undefined')
  return page
}

deviceStoreContract(async () => new StoreInPage(await newPage()))

test('what one page keeps is there after it was closed, and in the other pages of the browser', async () => {
  const first = await newPage()
  await new StoreInPage(first).append('here.risks.notes.1', [{ update: new Uint8Array([7]), unsent: true }])
  const second = await first.context().newPage()
  await second.goto(address)
  await second.waitForFunction('globalThis.device !== undefined')
  await first.close()
  expect(await new StoreInPage(second).read('here.risks.notes.1')).toMatchObject([{ update: new Uint8Array([7]), unsent: true }])
})

test('where the browser refuses its store, there is none, and the page goes on', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(`IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError') }`)
  await page.goto(address)
  await page.waitForFunction('globalThis.device !== undefined')
  expect(await page.evaluate('(async () => await device)()')).toBeNull()
})
