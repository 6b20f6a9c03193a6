import * as Y from 'yjs'
import type { Group } from '../../shared/domain/group.ts'
import { openInNode } from '../../tests/support/node-session.ts'
import { nodeSockets } from '../../tests/support/node-socket.ts'
import { reaches } from '../../tests/support/reaches.ts'
import type { Participant } from './participant.ts'
import type { Seminar } from './seminar.ts'
import { wordsIn } from './writing.ts'

export interface Verdict {
  /** Words that were written and are not there, and words that were taken out and still are. */
  readonly lost: number
  /** Copies of documents or of the room that differ from the server's. */
  readonly diverged: number
  readonly compared: number
}

/** Compares every copy of every document with the one that the server gives to somebody new, and the rooms with each other. */
export async function judge(seminar: Seminar, participants: readonly Participant[]): Promise<Verdict> {
  let lost = 0
  let diverged = 0
  let compared = 0
  for (const group of seminar.groups) {
    const members = participants.filter((each) => each.group.id === group.id)
    const fresh = await readAnew(seminar, group)
    const words = wordsIn(
      fresh.plan,
      fresh.notes,
      group.questions.map(({ id }) => id),
    )
    for (const member of members) {
      lost += [...member.words.standing].filter((word) => !words.has(word)).length
      lost += [...member.words.deleted].filter((word) => words.has(word)).length
      for (const [copy, truth] of [
        [member.plan.doc, fresh.plan],
        [member.notes.doc, fresh.notes],
      ] as const) {
        compared += 1
        if (!Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(truth))) diverged += 1
      }
    }
  }
  const room = JSON.stringify(seminar.facilitator.getSnapshot().state)
  for (const { live } of participants) {
    compared += 1
    if (JSON.stringify(live.getSnapshot().state) !== room) diverged += 1
  }
  return { lost, diverged, compared }
}

/** What a person who joins now, with an empty browser, is given. */
async function readAnew(seminar: Seminar, group: Group): Promise<{ plan: Y.Doc; notes: Y.Doc }> {
  const browser = await seminar.join(group, 'Reader')
  const names = await seminar.documentNames(browser, group)
  const [plan, notes] = await Promise.all(
    [names.plan, names.notes].map(async (name) => {
      const session = openInNode(
        seminar.url,
        name,
        nodeSockets(() => browser.headers),
      )
      await reaches(session, () => session.getState().ready)
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(session.doc))
      await session.close()
      return copy
    }),
  )
  if (plan === undefined || notes === undefined) throw new Error('two documents were asked for')
  return { plan, notes }
}
