import * as Y from 'yjs'

type Part = string | readonly [text: string, marks: Record<string, object>]

/** A fragment of a new document, built as the editor's binding builds it. */
export function richText(...blocks: Y.XmlElement[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.insert(0, blocks)
  return fragment
}

/** A line of plain words, as it stands among the blocks of a note. */
export function paragraph(words: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [new Y.XmlText(words)])
  return made
}

/** The words of paragraphs, one after the other. */
export function wordsOf(fragment: Y.XmlFragment): string {
  return fragment.toString().replaceAll(/<\/?paragraph>/g, '')
}

export function element(
  name: string,
  attributes: Record<string, unknown>,
  ...children: (Y.XmlElement | Y.XmlText)[]
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  // The editor's binding stores numbers and booleans, which the types of Yjs do not know.
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, JSON.parse(JSON.stringify(value)))
  made.insert(0, children)
  return made
}

export function text(...parts: Part[]): Y.XmlText {
  const made = new Y.XmlText()
  made.applyDelta(
    parts.map((part) => (typeof part === 'string' ? { insert: part, attributes: {} } : { insert: part[0], attributes: part[1] })),
  )
  return made
}
