import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Linux counts processor time in hundredths of a second for programs. */
const TICKS_PER_SECOND = 100
const PAGE_BYTES = 4096

/** The program in a process of its own, so that it can be killed and measured. */
export class ServerProcess {
  readonly url: string
  /** What opens the organiser's page. */
  readonly organiserSecret: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string, organiserSecret: string) {
    this.#child = child
    this.url = url
    this.organiserSecret = organiserSecret
  }

  /** Resolves once it listens. `port` 0 takes a free one. */
  static async start(
    dataDir: string,
    { port = 0, core }: { readonly port?: number; readonly core?: number } = {},
  ): Promise<ServerProcess> {
    const node = [process.execPath, '--import', 'tsx', 'server/main.ts']
    const [command = '', ...args] = core === undefined ? node : ['taskset', '-c', String(core), ...node]
    const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' }
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
    const link = await printed(child, /(http:\/\/\S+)\/organise#(\S+)/)
    return new ServerProcess(child, link[1] ?? '', link[2] ?? '')
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  /** Lets it answer nothing and store nothing any more, while its connections stay open; only `kill` ends it then. */
  freeze(): void {
    this.#child.kill('SIGSTOP')
  }

  /** Ends it at once, as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Lets it save and close. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill(signal)
    await gone
  }

  /** Processor time since its start in seconds, and memory held now in bytes; null where the system does not tell. */
  usage(): { readonly cpuSeconds: number; readonly memoryBytes: number } | null {
    try {
      const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      // Fields 14, 15 and 24 of proc(5), counted from the state, which is the third.
      const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number)
      if (user === undefined || system === undefined || pages === undefined) return null
      return { cpuSeconds: (user + system) / TICKS_PER_SECOND, memoryBytes: pages * PAGE_BYTES }
    } catch {
      return null
    }
  }
}

/** Waits for a line that the process prints; throws when it ends before. */
async function printed(child: ChildProcess, line: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = line.exec(text)
      if (found !== null) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it listened: ${text}`)))
    child.once('error', reject)
  })
}
