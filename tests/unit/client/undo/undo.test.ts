import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { undoOf } from '../../../../client/features/undo/undo.ts'
import type { DocumentSession } from '../../../../client/sync/document-session.ts'
import { OWN } from '../../../../client/sync/own.ts'
import { fillRow, type Row, tableOf, valuesOf } from '../../../../shared/documents/plan.ts'
import type { Column } from '../../../../shared/templates/plan-template.ts'
import { element, text } from '../../../support/rich-text.ts'

/** Two people in one document; what one writes reaches the other at once. */
function pair(): { own: DocumentSession; other: Y.Doc; write: (change: () => void, origin?: unknown) => void } {
  const own = session(new Y.Doc())
  const other = new Y.Doc()
  own.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(other, update, 'wire'))
  other.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(own.doc, update, 'wire'))
  undoOf(own)
  const write = (change: () => void, origin: unknown = OWN) => {
    undoOf(own).stopCapturing()
    own.doc.transact(change, origin)
  }
  return { own, other, write }
}

function session(doc: Y.Doc): DocumentSession {
  return {
    name: 'test',
    doc,
    awareness: new Awareness(doc),
    getState: () => ({ ready: true, connection: 'online', save: { kind: 'saved' } }),
    subscribe: () => () => {},
    retry: () => {},
    close: async () => {},
  }
}

const COLUMNS: readonly Column[] = [
  { id: 'task', label: { en: 'Task', fr: '' }, required: false, type: { kind: 'text' } },
  { id: 'done', label: { en: 'Done', fr: '' }, required: false, type: { kind: 'boolean' } },
]

function addRow(doc: Y.Doc, id: string): void {
  const row: Row = new Y.Map()
  tableOf(doc, 'tasks').set(id, row)
  fillRow(row, COLUMNS, 'm', { done: false }, (words) => new Y.Text(words))
}

function cell(doc: Y.Doc, id: string): Y.Text {
  const found = tableOf(doc, 'tasks').get(id)?.get('task')
  if (!(found instanceof Y.Text)) throw new Error('no such cell')
  return found
}

test('undo goes through texts, values, rows and rich texts in the order in which they were written', () => {
  const { own, write } = pair()
  write(() => own.doc.getText('name').insert(0, 'Cosmo'))
  write(() => valuesOf(own.doc).set('start', '2018-01-09'))
  write(() => addRow(own.doc, 'r1'))
  write(() => own.doc.getXmlFragment('aim').insert(0, [element('paragraph', {}, text('Find'))]), ySyncPluginKey)
  const history = undoOf(own)
  history.undo()
  expect(own.doc.getXmlFragment('aim').length).toBe(0)
  history.undo()
  expect(tableOf(own.doc, 'tasks').size).toBe(0)
  history.undo()
  expect(valuesOf(own.doc).has('start')).toBe(false)
  history.undo()
  expect(own.doc.getText('name').toString()).toBe('')
  for (let i = 0; i < 4; i++) history.redo()
  expect(own.doc.getText('name').toString()).toBe('Cosmo')
  expect(tableOf(own.doc, 'tasks').get('r1')?.get('done')).toBe(false)
  expect(own.doc.getXmlFragment('aim').toString()).toBe('<paragraph>Find</paragraph>')
})

test("undo leaves what others wrote, and what came from the device's store", () => {
  const { own, other, write } = pair()
  own.doc.transact(() => own.doc.getText('name').insert(0, 'kept '), 'device')
  write(() => own.doc.getText('name').insert(5, 'mine'))
  other.getText('name').insert(9, ' theirs')
  undoOf(own).undo()
  expect(own.doc.getText('name').toString()).toBe('kept  theirs')
  expect(undoOf(own).canUndo()).toBe(false)
})

test('a paragraph into which somebody else wrote stays when its making is undone', () => {
  const { own, other, write } = pair()
  write(() => own.doc.getXmlFragment('aim').insert(0, [element('paragraph', {}, text('mine '))]), ySyncPluginKey)
  const theirs = other.getXmlFragment('aim').get(0)
  if (!(theirs instanceof Y.XmlElement)) throw new Error('no paragraph')
  const words = theirs.get(0)
  if (!(words instanceof Y.XmlText)) throw new Error('no words')
  words.insert(5, 'theirs')
  undoOf(own).undo()
  expect(own.doc.getXmlFragment('aim').toString()).toBe('<paragraph>theirs</paragraph>')
})

test('a row into which somebody else wrote stays whole when its adding is undone', () => {
  const { own, other, write } = pair()
  write(() => addRow(own.doc, 'r1'))
  cell(other, 'r1').insert(0, 'theirs')
  undoOf(own).undo()
  expect(tableOf(own.doc, 'tasks').get('r1')?.toJSON()).toEqual({ order: 'm', task: 'theirs', done: false })
})

test("a value in a row that others wrote in can still be undone, when the row's adding is another step", () => {
  const { own, other, write } = pair()
  write(() => addRow(own.doc, 'r1'))
  cell(other, 'r1').insert(0, 'theirs')
  write(() => tableOf(own.doc, 'tasks').get('r1')?.set('done', true))
  undoOf(own).undo()
  expect(tableOf(own.doc, 'tasks').get('r1')?.toJSON()).toEqual({ order: 'm', task: 'theirs', done: false })
})

test('a document has one history, however many ask for it', () => {
  const { own } = pair()
  expect(undoOf(own)).toBe(undoOf(own))
})
