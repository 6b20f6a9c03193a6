import {
  IconAt,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH1,
  IconH2,
  IconHighlight,
  IconListCheck,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from '@tabler/icons-react'
import { beginMention } from './mention.ts'
import { insertTable, run, TABLE_COMMANDS } from './table-editing.ts'
import { PLAN_TOOLS, type Tool } from './tools.ts'

const NOTE: readonly Tool[] = [
  ...PLAN_TOOLS,
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
  { id: 'table', icon: IconTable, run: insertTable },
]

const IN_TABLE: readonly Tool[] = [
  { id: 'addRow', icon: IconRowInsertBottom, run: (e) => void run(e, TABLE_COMMANDS.addRowAfter) },
  { id: 'deleteRow', icon: IconRowRemove, run: (e) => void run(e, TABLE_COMMANDS.deleteRow) },
  { id: 'addColumn', icon: IconColumnInsertRight, run: (e) => void run(e, TABLE_COMMANDS.addColumnAfter) },
  { id: 'deleteColumn', icon: IconColumnRemove, run: (e) => void run(e, TABLE_COMMANDS.deleteColumn) },
  { id: 'deleteTable', icon: IconTableOff, run: (e) => void run(e, TABLE_COMMANDS.deleteTable) },
]

/** The tools for a note, where the caret is. */
export function noteTools(inTable: boolean): readonly Tool[] {
  return inTable ? [...IN_TABLE, ...NOTE.filter(({ id }) => id !== 'table')] : NOTE
}
