import { IconBold, IconItalic, IconLink, IconList, IconListNumbers } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'

export interface Tool {
  readonly id: string
  readonly icon: typeof IconBold
  /** Pressed, where a tool switches something on and off. */
  readonly active?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

export const PLAN_TOOLS: readonly Tool[] = [
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

/** Where the link's button stands among the others. */
export const LINK: Omit<Tool, 'run'> = { id: 'link', icon: IconLink, active: (e) => e.isActive('link') }
