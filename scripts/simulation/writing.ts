import * as Y from 'yjs'
import { OWN } from '../../client/sync/own.ts'
import { noteKey } from '../../shared/documents/notes.ts'
import { fillRow, optionKey, type Row, rowIds, tableOf, valuesOf } from '../../shared/documents/plan.ts'
import { readPlan } from '../../shared/documents/plan-content.ts'
import { plainText } from '../../shared/documents/rich-text.ts'
import { randomId } from '../../shared/ids.ts'
import { OPERATION_PLAN } from '../../shared/templates/plan-template.ts'
import { oneOf, type Random } from '../../tests/support/random.ts'

const SHARED_TABLE = 'objectives.objectives'
const SHARED_COLUMN = 'text'
const LESSONS = 'background.lessons'
const MODES = ['sea-container', 'sea-bulk', 'air-cargo', 'express-courier', 'post', 'road', 'rail', 'passenger']

/** A paragraph of one's own at the end of a note; typed into letter by letter afterwards. */
export function beginParagraph(notes: Y.Doc, question: string): Y.XmlText {
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  notes.transact(() => notes.getXmlFragment(noteKey(question)).push([paragraph]), OWN)
  return text
}

export function typeLetter(notes: Y.Doc, text: Y.XmlText, letter: string): void {
  notes.transact(() => text.insert(text.length, letter), OWN)
}

/** A whole word into a text that everybody writes in, between two words of others: the way a phone's keyboard writes. */
export function insertWord(plan: Y.Doc, word: string, random: Random): void {
  const text = oneOf(random, sharedTexts(plan))
  const gaps = [0, ...[...text.toString().matchAll(/ /g)].map(({ index }) => index + 1)]
  plan.transact(() => text.insert(oneOf(random, gaps), `${word} `), OWN)
}

/** Takes a word out again, where it still stands; false when it was not found. */
export function deleteWord(plan: Y.Doc, word: string): boolean {
  for (const text of sharedTexts(plan)) {
    const at = text.toString().indexOf(`${word} `)
    if (at < 0) continue
    plan.transact(() => text.delete(at, word.length + 1), OWN)
    return true
  }
  return false
}

export function tickOrUntick(plan: Y.Doc, random: Random): void {
  const key = optionKey('scopeArea.modes', oneOf(random, MODES))
  plan.transact(() => valuesOf(plan).set(key, valuesOf(plan).get(key) !== true), OWN)
}

export function addRow(plan: Y.Doc, word: string): void {
  const row: Row = new Y.Map()
  const field = OPERATION_PLAN.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'lessons')
  if (field?.type.kind !== 'table') throw new Error('the template has no table of lessons')
  const { columns } = field.type
  plan.transact(() => {
    tableOf(plan, LESSONS).set(randomId(), row)
    fillRow(row, columns, 'i', { lesson: word }, (text) => new Y.Text(text))
  }, OWN)
}

/** Every word that stands in a group's documents now. */
export function wordsIn(plan: Y.Doc, notes: Y.Doc, questions: readonly string[]): Set<string> {
  const rows = ['objectives.objectives', LESSONS].flatMap((key) => {
    const content = readPlan(plan, OPERATION_PLAN).get(key)
    return content?.kind === 'rows' ? content.rows.flatMap(({ cells }) => Object.values(cells)) : []
  })
  const texts = [
    ...rows.filter((cell) => typeof cell === 'string'),
    ...questions.map((id) => plainText(notes.getXmlFragment(noteKey(id)))),
  ]
  return new Set(texts.flatMap((text) => text.split(/\s+/)))
}

function sharedTexts(plan: Y.Doc): Y.Text[] {
  const table = tableOf(plan, SHARED_TABLE)
  return rowIds(table).flatMap((id) => {
    const cell = table.get(id)?.get(SHARED_COLUMN)
    return cell instanceof Y.Text ? [cell] : []
  })
}
