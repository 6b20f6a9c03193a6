import * as Y from 'yjs'
import { workedMs } from './work-budget.ts'

const LOOK_EVERY = 16

/** Putting an update into its document took too long: it was given up half-way, and the document is not to be used. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

let deadline = Number.POSITIVE_INFINITY
let integrated = 0

// Yjs looks for the place of each item among those that were written at the same place at the same time: twenty thousand
// beside twenty thousand take half a minute, in which the server does nothing else, and Yjs has no way to stop it.
// oxlint-disable-next-line typescript/unbound-method -- it is called on each item again
const { integrate } = Y.Item.prototype
Y.Item.prototype.integrate = function integrateInTime(this: Y.Item, transaction: Y.Transaction, offset: number): void {
  integrated += 1
  if (integrated % LOOK_EVERY === 0 && workedMs() > deadline) throw new TookTooLong('an update took too long')
  integrate.call(this, transaction, offset)
}

/** Throws `TookTooLong` when applying what `work` applies takes longer, in time worked. */
export function inTime(longestMs: number, work: () => void): void {
  deadline = workedMs() + longestMs
  try {
    work()
  } finally {
    deadline = Number.POSITIVE_INFINITY
  }
}
