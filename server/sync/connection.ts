import type { DocumentRights } from '../../shared/access/document-rights.ts'
import { encodeReceipt, encodeRefusedEdit, type Receipt } from '../../shared/documents/receipts.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { type RefusalCode, unreachable } from '../../shared/refusals.ts'
import { closeCode } from '../refusal.ts'
import { TRY_AGAIN_LATER } from './close-codes.ts'
import { FrameBudget } from './frame-budget.ts'
import { type AwarenessEntry, decodeFrame, encodePermissionDenied, encodeStep1, encodeStep2, type Frame } from './frames.ts'
import type { Room } from './room.ts'
import type { Socket } from './socket.ts'
import { type WorkBudget, workedMs } from './work-budget.ts'

/** Far above what a person writes or pastes at once; a larger frame would hold up everything behind it. */
export const LARGEST_FRAME = 1024 * 1024
/** A reader this far behind gets no cursors, */
const NO_AWARENESS_BEHIND = 1024 * 1024
/** and one this far is cut off: it comes back and asks for what it lacks, in one piece. */
const CUT_OFF_BEHIND = 8 * 1024 * 1024
/** Two minutes of patience: the others in the document had to open it again. */
const PENALTY_MS = 6_000

/** Does the server have all that this client has sent? Only then is there a receipt. */
type Standing =
  | { readonly kind: 'whole' }
  /** Something before its last edit is missing; it was asked for everything. */
  | { readonly kind: 'asked' }
  /** An edit was refused; what builds on it would leave a gap. */
  | { readonly kind: 'refused'; readonly code: RefusalCode }

export interface ConnectionParts {
  readonly room: Room
  readonly socket: Socket
  readonly session: string
  readonly participant: Participant
  readonly rights: DocumentRights
  /** The participant's, over all connections. */
  readonly work: WorkBudget
  /** The client asked for receipts: it understands messages 102 and 103. */
  readonly receipts: boolean
  readonly onClosed: (connection: Connection) => void
}

/** One socket in one document. */
export class Connection {
  readonly session: string
  participant: Participant
  #rights: DocumentRights
  readonly #parts: ConnectionParts
  readonly #room: Room
  readonly #socket: Socket
  readonly #budget: FrameBudget
  #closed = false
  #standing: Standing = { kind: 'whole' }
  #toldUnseen = false
  #toldDelayed = false
  /** Has had its first answer: updates before that would build on what it does not hold. */
  #synced = false
  /** Waiting for the disk: an answer to this state vector, a receipt for this many edits. */
  #asks: Uint8Array | null = null
  #owed: Receipt | null = null

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    this.#room = parts.room
    this.#socket = parts.socket
    this.session = parts.session
    this.participant = parts.participant
    this.#rights = parts.rights
    this.#budget = new FrameBudget(performance.now())
  }

  /** Asks the client for what it has, and shows it who is here. */
  open(): void {
    this.#askForEverything()
    this.#showAll()
  }

  onFrame(bytes: Uint8Array): void {
    if (this.#closed) return
    if (bytes.length > LARGEST_FRAME) return this.close('too-big')
    if (!this.#budget.spend(bytes.length, performance.now())) return this.close('too-fast')
    this.#work(() => this.#onFrame(decodeFrame(bytes)))
  }

  #onFrame(frame: Frame): void {
    switch (frame.kind) {
      case 'step1':
        this.#asks = frame.stateVector
        return this.#answerIfSaved()
      case 'step2':
      case 'update':
        return this.#onUpdate(frame)
      case 'awareness':
        return this.#onAwareness(frame.entries)
      case 'query-awareness':
        return this.#showAll()
      case 'receipt':
        if (!this.#parts.receipts) return this.close('bad-request')
        if (frame.receipt.epoch !== this.#room.document.epoch) return this.close('other-epoch')
        this.#owed = frame.receipt
        return this.#answerIfSaved()
      case 'malformed':
        return this.close('bad-request')
      default:
        return unreachable(frame)
    }
  }

  /** A step 2 that is accepted, or brings nothing new, shows that nothing of this client's is missing. */
  #onUpdate({ kind, update }: Extract<Frame, { kind: 'step2' | 'update' }>): void {
    const finding = this.#room.inspect(this, update)
    if (finding.kind === 'malformed') return this.close('bad-request')
    if (finding.kind === 'nothing-new') {
      if (kind === 'step2') this.#standing = { kind: 'whole' }
      return this.#answerIfSaved()
    }
    if (!this.#rights.write) return this.#refuse(this.#rights.refusal)
    switch (finding.kind) {
      case 'fits':
        if (kind === 'step2') this.#standing = { kind: 'whole' }
        return this.#room.accept(this, update, finding.authors)
      case 'gap':
        return this.#onGap(kind)
      case 'not-accepted':
      case 'foreign-client-id':
      case 'too-big':
      case 'store-failed':
        return this.#refuse(finding.kind)
      default:
        return unreachable(finding)
    }
  }

  #onGap(kind: 'step2' | 'update'): void {
    if (this.#standing.kind === 'refused') return this.#refuse(this.#standing.code)
    if (kind === 'step2') {
      this.#refuse('conflict')
      return this.close('conflict')
    }
    if (this.#standing.kind === 'asked') return
    this.#standing = { kind: 'asked' }
    this.#askForEverything()
  }

  #onAwareness(entries: readonly AwarenessEntry[]): void {
    if (this.#rights.show) return this.#room.awareness.receive(this, entries)
    if (this.#toldUnseen || entries.every(({ fields }) => fields === null)) return
    this.#toldUnseen = true
    this.#socket.send(encodePermissionDenied('not-allowed'))
  }

  /** The room has nothing left that is not on disk. */
  onSaved(): void {
    this.#toldDelayed = false
    if (this.#standing.kind === 'refused' && this.#standing.code === 'store-failed') this.#askForEverything()
    this.#work(() => this.#answerIfSaved())
  }

  /** These bytes are never to be sent again: they took the document down with them. */
  refuseForGood(): void {
    this.#parts.work.pay(PENALTY_MS, performance.now())
    this.#refuse('not-accepted')
  }

  /** The disk refuses what this connection wrote; it is kept here, and tried again. */
  onDelayed(): void {
    if (this.#toldDelayed) return
    this.#toldDelayed = true
    this.#tell('store-failed')
  }

  /** An edit of others, on disk. */
  deliver(frame: Uint8Array): void {
    if (this.#closed || !this.#synced) return
    if (this.#socket.buffered > CUT_OFF_BEHIND) return this.end(TRY_AGAIN_LATER, 'too-slow')
    this.#socket.send(frame)
  }

  show(frame: Uint8Array): void {
    if (!this.#closed && this.#socket.buffered < NO_AWARENESS_BEHIND) this.#socket.send(frame)
  }

  /** Rights or the person changed. */
  review(participant: Participant, rights: DocumentRights): void {
    const before = { rights: this.#rights, participant: this.participant }
    this.#rights = rights
    this.participant = participant
    if (!rights.read) return this.close(rights.refusal)
    if (!rights.show) this.#room.awareness.leave(this)
    else if (before.participant.name !== participant.name || before.participant.organisation !== participant.organisation) {
      this.#room.awareness.renamed(this)
    }
    if (rights.write && !before.rights.write && this.#standing.kind === 'refused') this.#askForEverything()
  }

  close(code: RefusalCode): void {
    this.end(closeCode(code), code)
  }

  /** Also when the socket closed by itself. */
  end(code: number, reason: string): void {
    if (this.#closed) return
    this.#closed = true
    this.#socket.close(code, reason)
    this.#parts.onClosed(this)
  }

  #answerIfSaved(): void {
    if (this.#closed || !this.#room.saved) return
    if (this.#asks !== null) {
      // A document is large, and asking for it is cheap: whoever asks has to read the answers.
      if (this.#socket.buffered > CUT_OFF_BEHIND) return this.end(TRY_AGAIN_LATER, 'too-slow')
      this.#socket.send(encodeStep2(this.#room.doc, this.#asks))
      this.#asks = null
      this.#synced = true
    }
    if (this.#owed !== null && this.#standing.kind === 'whole') {
      this.#socket.send(encodeReceipt(this.#owed))
      this.#owed = null
    }
  }

  #work(task: () => void): void {
    const { work } = this.#parts
    const from = workedMs()
    task()
    const now = performance.now()
    work.pay(workedMs() - from, now)
    if (work.inDebt(now)) this.close('too-fast')
  }

  #refuse(code: RefusalCode): void {
    this.#standing = { kind: 'refused', code }
    this.#tell(code)
  }

  #tell(code: RefusalCode): void {
    if (this.#closed) return
    this.#socket.send(
      this.#parts.receipts ? encodeRefusedEdit({ code, epoch: this.#room.document.epoch }) : encodePermissionDenied(code),
    )
  }

  #askForEverything(): void {
    if (!this.#closed) this.#socket.send(encodeStep1(this.#room.doc))
  }

  #showAll(): void {
    const everyone = this.#room.awareness.all()
    if (everyone !== null) this.show(everyone)
  }
}
