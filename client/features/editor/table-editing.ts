import { type Editor, Extension } from '@tiptap/core'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

export const TABLE_COMMANDS = { addRowAfter, deleteRow, addColumnAfter, deleteColumn, deleteTable } as const

/** Runs a command at the caret. */
export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch)
}

/** A table with a row of headings, below the line of the caret or in its place when it is empty; the caret in its first cell. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: [1, 2].map(() => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const table = editor.schema.nodeFromJSON({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
  const { $to } = editor.state.selection
  const emptyLine = $to.parent.isTextblock && $to.parent.content.size === 0
  const from = emptyLine ? $to.before() : $to.after()
  const transaction = editor.state.tr.replaceWith(from, $to.after(), table)
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(from + 1)))
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
}

/**
 * A table that two people broke at the same moment is mended by whoever writes next, never in answer to somebody else's
 * edit, else every open page would mend it once.
 */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  addKeyboardShortcuts() {
    const deleteWhole = () => isWholeTable(this.editor) && run(this.editor, deleteTable)
    return {
      Tab: () => {
        if (run(this.editor, goToNextCell(1))) return true
        return run(this.editor, addRowAfter) && run(this.editor, goToNextCell(1))
      },
      'Shift-Tab': () => run(this.editor, goToNextCell(-1)),
      Backspace: deleteWhole,
      Delete: deleteWhole,
    }
  },
  addProseMirrorPlugins() {
    const editing = tableEditing()
    const mend = editing.spec.appendTransaction
    editing.spec.appendTransaction = (transactions, oldState, newState) =>
      transactions.some(isFromOthers) ? null : mend?.call(editing, transactions, oldState, newState)
    return [editing]
  },
})

function isFromOthers(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined
}

function isWholeTable({ state: { selection } }: Editor): boolean {
  return selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection()
}
