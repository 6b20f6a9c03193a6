import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { bracketed } from './brackets.ts'
import styles from './text.module.css'

/** Draws [bracketed] text as not agreed. Nothing is stored: the brackets are the text. */
export const BracketMarks = Extension.create({
  name: 'bracketMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => marksIn(doc),
          apply: (transaction, marks) => (transaction.docChanged ? marksIn(transaction.doc) : marks),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})

function marksIn(doc: Node): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    // One character for each leaf, so that places in the text are places in the block.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
    for (const { from, to } of bracketed(text)) {
      marks.push(Decoration.inline(position + 1 + from, position + 1 + to, { class: styles['bracketed'] ?? '' }))
    }
    return false
  })
  return DecorationSet.create(doc, marks)
}
