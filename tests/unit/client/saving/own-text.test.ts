import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ownText } from '../../../../client/features/saving/own-text.ts'
import { FREE_NOTES, freeNoteKey, noteKey } from '../../../../shared/documents/notes.ts'
import { columnsOf, fieldKey, fillRow, type Row, tableOf, valuesOf } from '../../../../shared/documents/plan.ts'
import { type Field, OPERATION_PLAN, type Section } from '../../../../shared/templates/plan-template.ts'
import { element, text } from '../../../support/rich-text.ts'

const AROUND = { title: 'Group 1: plan', language: 'en', untitled: 'Note' } as const

test('everything in a plan is in its text: words, values by their labels, rows', () => {
  const doc = new Y.Doc()
  const rich = first((field) => field.type.kind === 'richtext')
  const choice = first((field) => field.type.kind === 'cell' && field.type.type.kind === 'choice')
  const table = first((field) => columnsOf(field)?.[0]?.type.kind === 'text')
  doc.getXmlFragment(rich.key).insert(0, [element('paragraph', {}, text('Stop the trade'))])
  const option =
    choice.field.type.kind === 'cell' && choice.field.type.type.kind === 'choice' ? choice.field.type.type.options[0] : undefined
  valuesOf(doc).set(choice.key, option?.value)
  const row: Row = new Y.Map()
  tableOf(doc, table.key).set('r1', row)
  const columns = columnsOf(table.field) ?? []
  fillRow(row, columns, 'm', { [columns[0]?.id ?? '']: 'Customs | Port' }, (words) => new Y.Text(words))

  const written = ownText(doc, 'plan', { ...AROUND, questions: [] })
  expect(written).toContain('# Group 1: plan\n')
  expect(written).toContain(`## ${rich.section.number}. ${rich.section.title.en}`)
  expect(written).toContain(`### ${rich.field.label.en}\n\nStop the trade`)
  expect(written).toContain(`### ${choice.field.label.en}\n\n${option?.label.en}`)
  expect(written).toContain('Customs \\| Port')
})

test('notes stand under their questions, and nothing is left out when a question or a note was removed', () => {
  const doc = new Y.Doc()
  const write = (key: string, words: string) => doc.getXmlFragment(key).insert(0, [element('paragraph', {}, text(words))])
  write(noteKey('q1'), 'first answer')
  write(noteKey('gone'), 'orphan')
  write(freeNoteKey('n1'), 'free words')
  write(freeNoteKey('n2'), 'removed words')
  doc.getMap(FREE_NOTES).set('n1', { title: 'Parking', at: 1 })
  doc.getMap(FREE_NOTES).set('n2', null)
  expect(
    ownText(doc, 'notes', {
      ...AROUND,
      title: 'Group 1: notes',
      questions: [
        { id: 'q1', text: 'What?' },
        { id: 'q2', text: 'Who?' },
      ],
    }),
  ).toBe(
    [
      '# Group 1: notes',
      '## What?',
      'first answer',
      '## Parking',
      'free words',
      '## Note',
      'orphan',
      '## Note',
      'removed words',
    ].join('\n\n') + '\n',
  )
})

function first(fits: (field: Field) => boolean): { section: Section; field: Field; key: string } {
  for (const section of OPERATION_PLAN.sections) {
    const field = section.fields.find(fits)
    if (field !== undefined) return { section, field, key: fieldKey(section.id, field.id) }
  }
  throw new Error('the template has no such field')
}
