import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import styles from './text.module.css'

/** Says what to write, while there is nothing. */
export function placeholder(text: string) {
  return Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const only = doc.firstChild
            if (doc.childCount !== 1 || only === null || only.type.name !== 'paragraph' || only.content.size > 0) return null
            const attributes = { class: styles['placeholder'] ?? '', 'data-placeholder': text }
            return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, attributes)])
          },
        },
      }),
    ],
  })
}
