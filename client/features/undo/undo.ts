/* oxlint-disable no-underscore-dangle -- Yjs names so what it shows of its structure to those who need it. */
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { DocumentSession } from '../../sync/document-session.ts'
import { OWN } from '../../sync/own.ts'

/** Steps of typing within this time are undone together. */
const ONE_STEP_MS = 500

/**
 * The history of one's own changes to a document: texts, rich texts, values and rows together, in the order in which
 * they were made. What others wrote stays, also where they wrote into something that one's own step had made: a
 * paragraph or a row that holds somebody else's words is not taken away by undoing its making.
 */
class OwnHistory extends Y.UndoManager {
  /** The steps that could be taken now: a step is off its stack while its items are asked about. */
  #steps: readonly { readonly insertions: Parameters<typeof Y.isDeleted>[0] }[] = []

  constructor(doc: Y.Doc) {
    super(doc, {
      captureTimeout: ONE_STEP_MS,
      trackedOrigins: new Set<unknown>([OWN, ySyncPluginKey]),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    })
    this.deleteFilter = (item) => this.#mayGo(item)
  }

  override undo() {
    this.#steps = [...this.undoStack]
    return super.undo()
  }

  override redo() {
    this.#steps = [...this.redoStack]
    return super.redo()
  }

  #mayGo(item: Y.Item): boolean {
    if (item.content instanceof Y.ContentType && holdsWords(item.content.type)) return false
    const row = item.parent
    if (!(row instanceof Y.Map) || row._item === null) return true
    // A row goes or stays whole: its own cells stay when others wrote into it since this step made it.
    const madeBy = this.#steps.find(({ insertions }) => Y.isDeleted(insertions, item.id))
    const made = row._item.id
    return madeBy === undefined || !Y.isDeleted(madeBy.insertions, made) || !holdsOthers(row, made.client)
  }
}

/** Asked after its own contents went, children before parents: what is left is from somebody else. */
function holdsWords(type: Y.AbstractType<unknown>): boolean {
  if (type instanceof Y.Map) return [...type.keys()].length > 0
  return type._length > 0
}

function holdsOthers(type: Pick<Y.AbstractType<unknown>, '_start' | '_map'>, maker: number): boolean {
  for (let item = type._start; item !== null; item = item.right) if (isOthers(item, maker)) return true
  for (const item of type._map.values()) if (isOthers(item, maker)) return true
  return false
}

function isOthers(item: Y.Item, maker: number): boolean {
  if (item.deleted) return false
  return item.id.client !== maker || (item.content instanceof Y.ContentType && holdsOthers(item.content.type, maker))
}

const histories = new WeakMap<DocumentSession, OwnHistory>()

/** One history of one's own changes for each open document. It ends with the document. */
export function undoOf(session: DocumentSession): Y.UndoManager {
  let history = histories.get(session)
  if (history === undefined) {
    history = new OwnHistory(session.doc)
    histories.set(session, history)
  }
  return history
}
