import type { Extensions } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Transaction } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { BASIC_SCHEMA } from './basic-schema.ts'

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
 * so a text that moves from a note to a plan must find the same schema there. Nothing in it inserts by itself.
 */
export function richTextSchema(taskLabel: (text: string) => string): Extensions {
  return [
    ...BASIC_SCHEMA,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    Highlight.extend({ addAttributes: () => ({}) }),
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: ({ textContent }) => taskLabel(textContent) } }),
    CalmTable,
    TableRow,
    TableHeader.extend(cellWithoutStyle),
    TableCell.extend(cellWithoutStyle),
  ]
}
