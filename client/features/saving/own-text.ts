import type * as Y from 'yjs'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import { freeNoteKey, noteKey, readFreeNotes } from '../../../shared/documents/notes.ts'
import { columnsOf, fieldKey } from '../../../shared/documents/plan.ts'
import { type CellContent, isEmpty, readField } from '../../../shared/documents/plan-content.ts'
import type { Language } from '../../../shared/domain/workshop.ts'
import { type CellType, type Field, inLanguage, OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { textTree } from '../editor/text-tree.ts'
import { cellText, markdownOf, tableLines } from './markdown.ts'

interface Surroundings {
  readonly title: string
  readonly language: Language
  /** The group's questions, as far as they are known. */
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** Stands for the title of a free note that has none. */
  readonly untitled: string
}

/** Everything that is written in a document, as Markdown: what a person takes along when the server does not take it. */
export function ownText(doc: Y.Doc, kind: DocumentKind, surroundings: Surroundings): string {
  const parts = kind === 'plan' ? planParts(doc, surroundings.language) : notesParts(doc, surroundings)
  return `${[`# ${surroundings.title}`, ...parts].join('\n\n')}\n`
}

function planParts(doc: Y.Doc, language: Language): string[] {
  return OPERATION_PLAN.sections.flatMap((section) => {
    const fields = section.fields.flatMap((field) => {
      const text = fieldText(doc, section.id, field, language)
      return text === '' ? [] : [`### ${inLanguage(field.label, language)}\n\n${text}`]
    })
    return fields.length === 0 ? [] : [`## ${section.number}. ${inLanguage(section.title, language)}`, ...fields]
  })
}

function fieldText(doc: Y.Doc, section: string, field: Field, language: Language): string {
  const content = readField(doc, section, field)
  const { type } = field
  switch (content.kind) {
    case 'richtext':
      return markdownOf(textTree(doc.getXmlFragment(fieldKey(section, field.id))), 3)
    case 'cell':
      return type.kind === 'cell' ? valueText(content.value, type.type, language) : ''
    case 'object':
      if (type.kind !== 'object') return ''
      return type.parts
        .flatMap(({ id, label, type: part }) => {
          const value = content.parts[id] ?? null
          return isEmpty(value) ? [] : [`- ${inLanguage(label, language)}: ${valueText(value, part, language)}`]
        })
        .join('\n')
    case 'rows': {
      const columns = columnsOf(field) ?? []
      if (content.rows.length === 0) return ''
      const rows = content.rows.map(({ cells }) =>
        columns.map(({ id, type: cell }) => cellText(valueText(cells[id] ?? null, cell, language))),
      )
      return tableLines([columns.map(({ label }) => cellText(inLanguage(label, language))), ...rows]).join('\n')
    }
  }
}

function valueText(value: CellContent, type: CellType, language: Language): string {
  if (value === null) return ''
  const options = 'options' in type ? type.options : []
  const one = (each: string) => {
    const option = options.find((known) => known.value === each)
    return option === undefined ? each : inLanguage(option.label, language)
  }
  if (typeof value === 'string') return one(value)
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  return typeof value === 'number' ? String(value) : value.map(one).join(', ')
}

function notesParts(doc: Y.Doc, { questions, untitled }: Surroundings): string[] {
  const named = [
    ...questions.map(({ id, text }) => ({ key: noteKey(id), title: text })),
    ...readFreeNotes(doc).map(({ id, title }) => ({ key: freeNoteKey(id), title: title === '' ? untitled : title })),
  ]
  // A question or a note may have been removed; what was written under it was not.
  const others = [...doc.share.keys()]
    .filter((key) => /^(note|free)\./.test(key) && !named.some((known) => known.key === key))
    .map((key) => ({ key, title: untitled }))
  return [...named, ...others].flatMap(({ key, title }) => {
    const text = markdownOf(textTree(doc.getXmlFragment(key)), 2)
    return text === '' ? [] : [`## ${title}\n\n${text}`]
  })
}
