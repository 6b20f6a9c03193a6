import * as Y from 'yjs'
import { OWN } from '../../client/sync/own.ts'
import { noteKey } from '../../shared/documents/notes.ts'
import { orderKeys } from '../../shared/documents/order-key.ts'
import { columnsOf, fieldKey, fillRow, optionKey, type Row, tableOf, valuesOf } from '../../shared/documents/plan.ts'
import { randomId } from '../../shared/ids.ts'
import { OPERATION_PLAN, type RowDefaults } from '../../shared/templates/plan-template.ts'
import type { DemoGroup } from './groups.ts'

/** Writes what a group has by the middle of the second day; sections that nobody has come to stay empty. */
export function fillPlan(doc: Y.Doc, group: DemoGroup, firstDay: Date): void {
  const day = (offset: number) => new Date(firstDay.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
  doc.transact(() => {
    doc.getText('cover.codeName').insert(0, group.codeName)
    paragraphs(doc, 'background.mandate', [group.mandate])
    paragraphs(doc, 'background.threat', group.threat)
    paragraphs(doc, 'objectives.aim', [group.aim])
    rows(
      doc,
      'background',
      'lessons',
      group.lessons.map(([lesson, source, change]) => ({ lesson, source, change })),
    )
    tick(doc, 'scopeGoods.families', group.families)
    tick(doc, 'scopeArea.modes', group.modes)
    tick(
      doc,
      'participants.members',
      group.people.map(([, organisation]) => organisation),
    )
    rows(
      doc,
      'scopeArea',
      'phases',
      group.phases.map(([phase, from, to, owner, exit]) => ({ phase, start: day(from), end: day(to), owner, exit })),
    )
    rows(
      doc,
      'participants',
      'ncp',
      group.people.slice(0, 3).map(([, member], index) => ({
        member,
        role: index === 1 ? 'deputy' : 'main',
        unit: 'Strategic trade desk',
        email: `desk@${member.toLowerCase().replaceAll(/[^a-z]/g, '')}.example`,
      })),
    )
  }, OWN)
}

export function fillNotes(doc: Y.Doc, group: DemoGroup): void {
  doc.transact(() => {
    for (const [question, texts] of Object.entries(group.notes)) paragraphs(doc, noteKey(question), texts)
  }, OWN)
}

function paragraphs(doc: Y.Doc, fragment: string, texts: readonly string[]): void {
  doc.getXmlFragment(fragment).push(
    texts.map((text) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      return paragraph
    }),
  )
}

function tick(doc: Y.Doc, key: string, options: readonly string[]): void {
  for (const option of options) valuesOf(doc).set(optionKey(key, option), true)
}

function rows(doc: Y.Doc, section: string, id: string, values: readonly RowDefaults[]): void {
  const field = OPERATION_PLAN.sections.find((each) => each.id === section)?.fields.find((each) => each.id === id)
  const columns = field === undefined ? null : columnsOf(field)
  if (columns === null) throw new Error(`the template has no table ${section}.${id}`)
  const keys = orderKeys(values.length)
  for (const [index, value] of values.entries()) {
    const row: Row = new Y.Map()
    tableOf(doc, fieldKey(section, id)).set(randomId(), row)
    fillRow(row, columns, keys[index] ?? '', value, (text) => new Y.Text(text))
  }
}
