import * as Y from 'yjs'
import { safeHref } from './safe-href.ts'

/** A rich text as plain data, for whoever draws it or writes it out without the editor. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'mention'; readonly label: string }

interface Marks {
  readonly bold: boolean
  readonly italic: boolean
  readonly highlight: boolean
  readonly href: string | null
}

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'tasks'; readonly items: readonly { readonly checked: boolean; readonly blocks: readonly Block[] }[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

interface Cell {
  readonly header: boolean
  readonly blocks: readonly Block[]
}

/** Deeper than anybody indents a list; a hostile document must not overflow the stack. */
const DEEPEST = 30

/** What is unknown (a program can write any element) is read for its words. */
export function textTree(fragment: Y.XmlFragment): Block[] {
  return blocksOf(fragment, 0)
}

function blocksOf(parent: Y.XmlFragment, depth: number): Block[] {
  if (depth > DEEPEST) return []
  const blocks: Block[] = []
  let loose: Inline[] = []
  const closeLoose = () => {
    if (loose.length > 0) blocks.push({ kind: 'paragraph', inlines: loose })
    loose = []
  }
  for (const node of parent.toArray()) {
    const inlines = inlinesOf(node)
    if (inlines !== null) loose.push(...inlines)
    else if (node instanceof Y.XmlElement) {
      closeLoose()
      blocks.push(...blockOf(node, depth + 1))
    }
  }
  closeLoose()
  return blocks
}

function blockOf(element: Y.XmlElement, depth: number): Block[] {
  switch (element.nodeName) {
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: line(element) }]
    case 'heading':
      return [{ kind: 'heading', level: attribute(element, 'level') === 1 ? 1 : 2, inlines: line(element) }]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: element.nodeName === 'orderedList',
          items: elements(element).map((item) => blocksOf(item, depth)),
        },
      ]
    case 'taskList':
      return [
        {
          kind: 'tasks',
          items: elements(element).map((item) => ({
            checked: attribute(item, 'checked') === true,
            blocks: blocksOf(item, depth),
          })),
        },
      ]
    case 'table':
      return [{ kind: 'table', rows: elements(element).map((row) => elements(row).map((cell) => cellOf(cell, depth))) }]
    default:
      return blocksOf(element, depth)
  }
}

function cellOf(cell: Y.XmlElement, depth: number): Cell {
  return { header: cell.nodeName === 'tableHeader', blocks: blocksOf(cell, depth) }
}

function line(element: Y.XmlElement): Inline[] {
  return element.toArray().flatMap((node) => inlinesOf(node) ?? [])
}

/** Null: not something that stands within a line. */
function inlinesOf(node: unknown): Inline[] | null {
  if (node instanceof Y.XmlText) return runs(node)
  if (!(node instanceof Y.XmlElement)) return null
  if (node.nodeName === 'hardBreak') return [{ kind: 'break' }]
  if (node.nodeName !== 'mention') return null
  const label = attribute(node, 'label')
  return typeof label === 'string' ? [{ kind: 'mention', label }] : []
}

function runs(text: Y.XmlText): Inline[] {
  const inlines: Inline[] = []
  for (const part of text.toDelta()) {
    const insert: unknown = part.insert
    if (typeof insert === 'string') inlines.push({ kind: 'text', text: insert, marks: marksOf(part.attributes) })
  }
  return inlines
}

function marksOf(attributes: unknown): Marks {
  const marks =
    typeof attributes === 'object' && attributes !== null ? new Map<string, unknown>(Object.entries(attributes)) : new Map()
  const link: unknown = marks.get('link')
  const href = typeof link === 'object' && link !== null && 'href' in link ? safeHref(link.href) : null
  return { bold: marks.has('bold'), italic: marks.has('italic'), highlight: marks.has('highlight'), href }
}

function elements(parent: Y.XmlElement): Y.XmlElement[] {
  return parent.toArray().filter((node) => node instanceof Y.XmlElement)
}

/** Attributes are typed as text by Yjs, but the editor stores numbers and booleans as they are. */
function attribute(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name)
}
