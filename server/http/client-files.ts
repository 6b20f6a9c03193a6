import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg'])
const brotliOf = promisify(brotliCompress)
const gzipOf = promisify(gzip)

interface ClientFile {
  readonly type: string
  readonly body: Buffer
  readonly tag: string
  /** Its name holds its hash: it never changes. */
  readonly isImmutable: boolean
  /** Compressed when first asked for, then kept. */
  readonly compressed: ((encoding: 'br' | 'gzip') => Promise<Buffer>) | null
}

/**
 * The built client, from memory: a hundred phones load it at once over weak Wi-Fi. Each page of the program is the same
 * file; every other address is left to whoever comes next.
 */
export function createClientFiles(folder: string): RequestHandler {
  const files = readFiles(folder)
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const file = files.get(request.path) ?? (isPage(request) ? files.get('/index.html') : undefined)
    if (file === undefined) return next()
    await send(file, request, response)
  }
}

/** A browser asks for a page, not for a file of the program that is no longer there. */
function isPage({ path, headers }: Request): boolean {
  return extname(path) === '' && (headers.accept ?? '').includes('text/html')
}

async function send(file: ClientFile, request: Request, response: Response): Promise<void> {
  response.setHeader('Content-Type', file.type)
  response.setHeader('ETag', file.tag)
  response.setHeader('Cache-Control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (file.compressed !== null) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === file.tag) {
    response.status(304).end()
    return
  }
  // One at a time: asked for both, Express takes the one that the browser names first, which is gzip.
  const encoding = (['br', 'gzip'] as const).find((each) => request.acceptsEncodings(each) === each)
  if (file.compressed === null || encoding === undefined) {
    response.end(file.body)
    return
  }
  response.setHeader('Content-Encoding', encoding)
  response.end(await file.compressed(encoding))
}

function readFiles(folder: string): ReadonlyMap<string, ClientFile> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll('\\', '/'), readFile(path)]),
  )
}

function readFile(path: string): ClientFile {
  const body = readFileSync(path)
  const extension = extname(path)
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    body,
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isImmutable: /[\\/]assets[\\/]/.test(path),
    compressed: COMPRESSIBLE.has(extension) ? compressor(body) : null,
  }
}

function compressor(body: Buffer): (encoding: 'br' | 'gzip') => Promise<Buffer> {
  const made = new Map<string, Promise<Buffer>>()
  return (encoding) => {
    const known = made.get(encoding) ?? compress(body, encoding)
    made.set(encoding, known)
    return known
  }
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  // 9 of 11: the last two levels take ten times as long for one per cent.
  return encoding === 'br' ? brotliOf(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : gzipOf(body, { level: 9 })
}
