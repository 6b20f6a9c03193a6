import { type AnyExtension, Extension, type Extensions, Node } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { Link } from '@tiptap/extension-link'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Transaction } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { StarterKit } from '@tiptap/starter-kit'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { safeHref } from './safe-href.ts'

const TEXT_BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'table']

/** Each line of people's text has its own direction. Drawn only: nothing of it is stored. */
const Direction = Extension.create({
  name: 'direction',
  addGlobalAttributes() {
    return [
      {
        types: TEXT_BLOCKS,
        attributes: { dir: { default: null, parseHTML: () => null, renderHTML: () => ({ dir: 'auto' }) } },
      },
    ]
  },
})

const basics = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(belowThePage)
  },
}).configure({
  heading: { levels: [1, 2] },
  link: false,
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  // These insert or take back by themselves; undo is the document's own, see client/features/undo.
  trailingNode: false,
  undoRedo: false,
})

/** The page's own headings go down to the third level; those within a text are below them. */
function belowThePage(extension: AnyExtension): AnyExtension {
  if (!(extension instanceof Node) || extension.name !== 'heading') return extension
  return extension.extend({
    parseHTML: () => [1, 2, 3, 4, 5, 6].map((tag) => ({ tag: `h${tag}`, attrs: { level: tag === 2 || tag > 4 ? 2 : 1 } })),
    renderHTML: ({ node, HTMLAttributes }) => [node.attrs['level'] === 1 ? 'h4' : 'h5', HTMLAttributes, 0],
  })
}

/** Only the address is stored, and only one that may be followed is drawn as a link. */
const SafeLink = Link.extend({
  addAttributes: () => ({ href: { default: null, parseHTML: (element: HTMLElement) => safeHref(element.getAttribute('href')) } }),
  renderHTML: ({ HTMLAttributes }) => {
    const href = safeHref(HTMLAttributes['href'])
    return href === null ? ['span', 0] : ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0]
  },
}).configure({ autolink: false, openOnClick: false, isAllowedUri: (address) => safeHref(address) !== null })

/**
 * Tables without column widths: those are inline styles. A table that two people broke at the same moment is mended by
 * whoever writes next, never in answer to somebody else's edit, else every open page would mend it once.
 */
const CalmTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addProseMirrorPlugins() {
    const editing = tableEditing()
    const mend = editing.spec.appendTransaction
    editing.spec.appendTransaction = (transactions, oldState, newState) =>
      transactions.some(isFromOthers) ? null : mend?.call(editing, transactions, oldState, newState)
    return [editing]
  },
}).configure({ resizable: false, View: null })

const cellWithoutStyle = { addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }) }

function isFromOthers(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined
}

/**
 * What a rich text may hold, the same wherever one is written: the binding to Yjs deletes what its editor does not know,
 * so a text that moves from a note to a plan must find the same schema there.
 */
export function richTextSchema(taskLabel: (text: string) => string): Extensions {
  return [
    basics,
    Direction,
    SafeLink,
    Highlight.extend({ addAttributes: () => ({}) }),
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: ({ textContent }) => taskLabel(textContent) } }),
    CalmTable,
    TableRow,
    TableHeader.extend(cellWithoutStyle),
    TableCell.extend(cellWithoutStyle),
  ]
}
