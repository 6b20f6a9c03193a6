import { Placeholder } from '@tiptap/extension-placeholder'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BracketMarks } from './bracket-marks.ts'
import { collaboration } from './collaboration.ts'
import { LinkForm } from './link-form.tsx'
import { type MentionMenu, mention } from './mention.ts'
import { MentionList } from './mention-list.tsx'
import { keepAboveKeyboard } from './on-screen-keyboard.ts'
import styles from './rich-text.module.css'
import type { RichTextProps } from './rich-text.tsx'
import { richTextSchema } from './schema.ts'
import textStyles from './text.module.css'
import { Toolbar } from './toolbar.tsx'
import { useLatest } from './use-latest.ts'
import { useMentionables } from './use-mentionables.ts'

/** The editor proper, a chunk of its own. Its tools are below the text, and seen while one writes. */
export function RichTextEditor({ session, fragment, label, describedBy, kind, placeholder, onFocus }: RichTextProps) {
  const { t } = useTranslation('editor')
  const [menu, setMenu] = useState<MentionMenu | null>(null)
  const [chosen, setChosen] = useState(0)
  const [linking, setLinking] = useState(false)
  const toolbar = useRef<HTMLDivElement>(null)
  const mentionables = useMentionables()
  // The editor is made once, and asks later for what is so by then.
  const latest = useLatest({ menu, chosen, mentionables, onFocus })

  const onMenuKey = (event: KeyboardEvent): boolean => {
    const { menu, chosen } = latest.get()
    if (menu === null || menu.items.length === 0) return false
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % menu.items.length)
    else if (event.key === 'ArrowUp') setChosen((chosen + menu.items.length - 1) % menu.items.length)
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const item = menu.items[chosen]
      if (item !== undefined) menu.pick(item)
    } else return false
    return true
  }

  // Made once: what they depend on is this component's key.
  const [extensions] = useState(() => [
    ...richTextSchema((task) => t('task', { task })),
    mention({
      all: () => (kind === 'note' ? latest.get().mentionables : []),
      show: (next) => {
        setMenu(kind === 'note' ? next : null)
        if (next?.typed !== latest.get().menu?.typed) setChosen(0)
      },
      onKey: onMenuKey,
    }),
    Placeholder.configure({ placeholder: placeholder ?? '' }),
    BracketMarks,
    collaboration(session, fragment),
  ])
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: textStyles['text'] ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      },
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => onKey(event, toolbar.current, setLinking),
    }),
    [label, describedBy],
  )
  // The page allows no inline styles; the editor's own are in text.module.css.
  const editor = useEditor({ injectCSS: false, extensions, editorProps, onFocus: () => latest.get().onFocus?.() })
  useEffect(keepAboveKeyboard, [])

  return (
    <div className={styles.frame} data-fragment={fragment}>
      <EditorContent editor={editor} className={styles.content} />
      <div className={styles.tools}>
        {linking ? (
          <LinkForm editor={editor} onClose={() => closeLink(editor, setLinking)} />
        ) : (
          <Toolbar ref={toolbar} editor={editor} kind={kind} label={label} onLink={() => setLinking(true)} />
        )}
      </div>
      {menu !== null && <MentionList menu={menu} chosen={chosen} onHover={setChosen} />}
    </div>
  )
}

function closeLink(editor: Editor, setLinking: (open: boolean) => void): void {
  setLinking(false)
  editor.commands.focus()
}

function onKey(event: KeyboardEvent, toolbar: HTMLElement | null, setLinking: (open: boolean) => void): boolean {
  if (event.key === 'F10' && event.altKey) toolbar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)
    setLinking(true)
  else return false
  event.preventDefault()
  return true
}
