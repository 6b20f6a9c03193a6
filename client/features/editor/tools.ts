import {
  IconAt,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH1,
  IconH2,
  IconHighlight,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { beginMention } from './mention.ts'

export interface Tool {
  readonly id: string
  readonly icon: typeof IconBold
  /** Pressed, where a tool switches something on and off. */
  readonly active?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const PLAN: readonly Tool[] = [
  { id: 'bold', icon: IconBold, active: (e) => e.isActive('bold'), run: (e) => e.chain().focus().toggleMark('bold').run() },
  {
    id: 'italic',
    icon: IconItalic,
    active: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleMark('italic').run(),
  },
  {
    id: 'bullets',
    icon: IconList,
    active: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    icon: IconListNumbers,
    active: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
]

const NOTE: readonly Tool[] = [
  ...PLAN,
  {
    id: 'tasks',
    icon: IconListCheck,
    active: (e) => e.isActive('taskList'),
    run: (e) => e.chain().focus().toggleTaskList().run(),
  },
  {
    id: 'heading',
    icon: IconH1,
    active: (e) => e.isActive('heading', { level: 1 }),
    run: (e) => e.chain().focus().toggleNode('heading', 'paragraph', { level: 1 }).run(),
  },
  {
    id: 'subheading',
    icon: IconH2,
    active: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => e.chain().focus().toggleNode('heading', 'paragraph', { level: 2 }).run(),
  },
  {
    id: 'highlight',
    icon: IconHighlight,
    active: (e) => e.isActive('highlight'),
    run: (e) => e.chain().focus().toggleHighlight().run(),
  },
  { id: 'mention', icon: IconAt, run: beginMention },
  { id: 'table', icon: IconTable, run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run() },
]

const IN_TABLE: readonly Tool[] = [
  { id: 'addRow', icon: IconRowInsertBottom, run: (e) => e.chain().focus().addRowAfter().run() },
  { id: 'deleteRow', icon: IconRowRemove, run: (e) => e.chain().focus().deleteRow().run() },
  { id: 'addColumn', icon: IconColumnInsertRight, run: (e) => e.chain().focus().addColumnAfter().run() },
  { id: 'deleteColumn', icon: IconColumnRemove, run: (e) => e.chain().focus().deleteColumn().run() },
  { id: 'deleteTable', icon: IconTableOff, run: (e) => e.chain().focus().deleteTable().run() },
]

/** Where the link's button stands among the others. */
export const LINK = { id: 'link', icon: IconLink } as const

/** The tools for what is written here, where the caret is. */
export function toolsFor(kind: 'plan' | 'note', inTable: boolean): readonly Tool[] {
  if (kind === 'plan') return PLAN
  return inTable ? [...IN_TABLE, ...NOTE.filter(({ id }) => id !== 'table')] : NOTE
}
