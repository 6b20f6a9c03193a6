import type { Extensions } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { BASIC_SCHEMA } from './basic-schema.ts'
import { TABLE_SCHEMA } from './table-schema.ts'

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
    ...TABLE_SCHEMA,
  ]
}
