/**
 * Keeps the program in the browser, so that a page opens without the server. It imports nothing: not every browser loads
 * a service worker that is made of several files. It never touches what people write: that is `client/sync`'s.
 */
interface LifeEvent extends Event {
  waitUntil(done: Promise<unknown>): void
}

interface RequestEvent extends LifeEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/** One cache for all versions: an open page of an older one still finds its files. */
const FILES = 'plenary-files'
const PAGE = '/index.html'
const MANIFEST = '/assets-manifest.json'
/** Somebody who waits for a page of a server that is away gets the kept one after this. */
const PAGE_PATIENCE_MS = 3_000

self.addEventListener('install', (event) => isLifeEvent(event) && event.waitUntil(keepThisVersion()))
// Only once no page of an older version is open any more.
self.addEventListener('activate', (event) => isLifeEvent(event) && event.waitUntil(forgetOlderVersions()))
self.addEventListener('fetch', (event) => {
  if (!isRequestEvent(event)) return
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

/** The page last, so that it is never kept without its files. */
async function keepThisVersion(): Promise<void> {
  const cache = await caches.open(FILES)
  const files = (await filesOfThisVersion()).filter((file) => /\.(js|css)$/.test(file))
  const missing = await Promise.all(files.map(async (file) => ((await cache.match(file)) === undefined ? [file] : [])))
  await cache.addAll(missing.flat())
  await cache.put(PAGE, await fetched(PAGE))
}

async function forgetOlderVersions(): Promise<void> {
  const cache = await caches.open(FILES)
  const files = new Set([PAGE, ...(await filesOfThisVersion())])
  const older = (await cache.keys()).filter(({ url }) => !files.has(new URL(url).pathname))
  await Promise.all(older.map((request) => cache.delete(request)))
}

/** What the build says that it made: scripts and styles, and fonts, which are kept when they are first used. */
async function filesOfThisVersion(): Promise<string[]> {
  const manifest: unknown = await (await fetched(MANIFEST)).json()
  const chunks: unknown[] = typeof manifest === 'object' && manifest !== null ? Object.values(manifest) : []
  return [...new Set(chunks.flatMap(filesOf))].filter((file) => file.startsWith('assets/')).map((file) => `/${file}`)
}

function filesOf(chunk: unknown): string[] {
  if (typeof chunk !== 'object' || chunk === null) return []
  const files: unknown[] = ['file', 'css', 'assets'].flatMap((part) =>
    Object.entries(chunk).flatMap(([key, value]) => (key === part ? value : [])),
  )
  return files.filter((file) => typeof file === 'string')
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

/** From the server, so that a new version is seen at once; the kept one when the server does not answer. */
async function page(request: Request): Promise<Response> {
  const fresh = fetch(request)
  const kept = await caches.match(PAGE)
  if (kept === undefined) return fresh
  const answered = fresh.then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  )
  return Promise.race([answered, new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PAGE_PATIENCE_MS))])
}

/** Files under /assets carry a hash of their content in their name: what is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(FILES)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

function isLifeEvent(event: Event): event is LifeEvent {
  return 'waitUntil' in event
}

function isRequestEvent(event: Event): event is RequestEvent {
  return 'respondWith' in event && 'request' in event
}
