import { useState } from 'react'
import { type MentionMenu, mentionMenu } from './mention.ts'
import { MentionList } from './mention-list.tsx'
import { noteTools } from './note-tools.ts'
import type { RichTextProps } from './rich-text.tsx'
import { RichTextEditor } from './rich-text-editor.tsx'
import { TableEditing } from './table-editing.ts'
import { useLatest } from './use-latest.ts'
import { useMentionables } from './use-mentionables.ts'

/** The editor of a note: with tables and mentions, a chunk that comes with the first note. */
export function NoteEditor(props: RichTextProps) {
  const [menu, setMenu] = useState<MentionMenu | null>(null)
  const [chosen, setChosen] = useState(0)
  const mentionables = useMentionables()
  // The editor is made once, and asks later for what is so by then.
  const latest = useLatest({ menu, chosen, mentionables })
  const [more] = useState(() => [
    TableEditing,
    mentionMenu({
      all: () => latest.get().mentionables,
      show: (next) => {
        setMenu(next)
        if (next?.typed !== latest.get().menu?.typed) setChosen(0)
      },
      onKey: (event) => {
        const { menu, chosen } = latest.get()
        if (menu === null || menu.items.length === 0) return false
        if (event.key === 'ArrowDown') setChosen((chosen + 1) % menu.items.length)
        else if (event.key === 'ArrowUp') setChosen((chosen + menu.items.length - 1) % menu.items.length)
        else if (event.key === 'Enter' || event.key === 'Tab') {
          const item = menu.items[chosen]
          if (item !== undefined) menu.pick(item)
        } else return false
        return true
      },
    }),
  ])
  return (
    <RichTextEditor {...props} more={more} tools={noteTools}>
      {menu !== null && <MentionList menu={menu} chosen={chosen} onHover={setChosen} />}
    </RichTextEditor>
  )
}
