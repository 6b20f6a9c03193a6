import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { getRelativeSelection, yCursorPlugin, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { DocumentSession } from '../../sync/document-session.ts'
import { undoOf } from '../undo/undo.ts'
import { calmCarets } from './calm-carets.ts'
import { caretElement, selectionAttributes, showNames } from './caret.ts'

/**
 * Binds an editor to a fragment of an open document: its content, the others' carets, and the selection that comes back
 * with an undone step. TipTap's own extensions for this are not used: theirs end the history, which all editors of the document
 * share, whenever one of them closes, and theirs writes a name into the awareness that only the server may give.
 */
export function collaboration(session: DocumentSession, fragment: string) {
  return Extension.create({
    name: 'sharedText',
    priority: 1000,
    addProseMirrorPlugins() {
      const carets = calmCarets(session.awareness)
      return [
        ySyncPlugin(session.doc.getXmlFragment(fragment)),
        selectionAfterUndo(undoOf(session)),
        yCursorPlugin(carets, { cursorBuilder: caretElement, selectionBuilder: selectionAttributes }),
        new Plugin({
          view: (view) => {
            const onMoved = ({ updated }: { updated: number[] }) => showNames(view.dom, updated)
            carets.on('change', onMoved)
            return { destroy: () => carets.off('change', onMoved) }
          },
        }),
      ]
    },
  })
}

function selectionAfterUndo(history: Y.UndoManager): Plugin {
  const key = new PluginKey<unknown>('selectionBefore')
  return new Plugin<unknown>({
    key,
    state: {
      init: () => null,
      apply: (_transaction, _before, oldState) => {
        const binding = ySyncPluginKey.getState(oldState)?.binding
        return binding === undefined || binding === null ? null : getRelativeSelection(binding, oldState)
      },
    },
    view: (view) => {
      const { binding } = ySyncPluginKey.getState(view.state)
      const onAdded = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
        stackItem.meta.set(binding, key.getState(view.state))
      }
      const onPopped = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
        binding.beforeTransactionSelection = stackItem.meta.get(binding) ?? binding.beforeTransactionSelection
      }
      history.on('stack-item-added', onAdded)
      history.on('stack-item-popped', onPopped)
      return {
        destroy: () => {
          history.off('stack-item-added', onAdded)
          history.off('stack-item-popped', onPopped)
        },
      }
    },
  })
}
