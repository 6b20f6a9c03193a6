import * as z from 'zod/mini'
import { randomId } from '../../shared/ids.ts'
import { type CommandAnswer, commandAnswer } from '../../shared/live/channel.ts'
import type { Command } from '../../shared/live/commands.ts'
import type { Failure } from '../api/http.ts'

/** After this, somebody should be told rather than wait on. */
const PATIENCE_MS = 10_000

/** Sends one command; `answered` gets what the server acknowledged it with. */
export type SendCommand = (id: string, command: Command, answered: (answer: unknown) => void) => void

interface Pending {
  readonly command: Command
  readonly settle: (answer: CommandAnswer | Failure) => void
}

/** Commands on their way. Each keeps its id when it is sent again, so that the server does it once. */
export class PendingCommands {
  readonly #send: SendCommand
  readonly #pending = new Map<string, Pending>()

  constructor(send: SendCommand) {
    this.#send = send
  }

  add(command: Command, { now }: { readonly now: boolean }): Promise<CommandAnswer | Failure> {
    return new Promise((resolve) => {
      const id = randomId()
      const timer = setTimeout(() => this.#settle(id, { refused: 'offline' }), PATIENCE_MS)
      const settle = (answer: CommandAnswer | Failure) => {
        clearTimeout(timer)
        resolve(answer)
      }
      this.#pending.set(id, { command, settle })
      if (now) this.#sendOne(id, command)
    })
  }

  /** On a new connection: whatever has no answer yet, in the order in which it was given. */
  repeat(): void {
    for (const [id, { command }] of this.#pending) this.#sendOne(id, command)
  }

  giveUp(answer: Failure): void {
    for (const id of this.#pending.keys()) this.#settle(id, answer)
  }

  #sendOne(id: string, command: Command): void {
    this.#send(id, command, (raw) => {
      const answer = z.safeParse(commandAnswer, raw)
      this.#settle(id, answer.success ? answer.data : { refused: 'offline', detail: z.prettifyError(answer.error) })
    })
  }

  #settle(id: string, answer: CommandAnswer | Failure): void {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    pending?.settle(answer)
  }
}
