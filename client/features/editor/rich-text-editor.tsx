import type { Editor, Extensions } from '@tiptap/core'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BracketMarks } from './bracket-marks.ts'
import { collaboration } from './collaboration.ts'
import { LinkForm } from './link-form.tsx'
import { keepAboveKeyboard } from './on-screen-keyboard.ts'
import { placeholder } from './placeholder.ts'
import styles from './rich-text.module.css'
import type { RichTextProps } from './rich-text.tsx'
import { richTextSchema } from './schema.ts'
import textStyles from './text.module.css'
import { Toolbar } from './toolbar.tsx'
import { PLAN_TOOLS, type Tool } from './tools.ts'
import { useEditor } from './use-editor.ts'
import { useLatest } from './use-latest.ts'

interface RichTextEditorProps extends RichTextProps {
  /** What a note can do beyond a plan's text; taken once. */
  readonly more?: Extensions
  readonly tools?: (inTable: boolean) => readonly Tool[]
  readonly children?: ReactNode
}

/** The editor proper, a chunk of its own. Its tools are below the text, and seen while one writes. */
export function RichTextEditor({ more = [], tools = planTools, children, ...text }: RichTextEditorProps) {
  const { t } = useTranslation('editor')
  const { session, fragment, label, describedBy } = text
  const [linking, setLinking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const latest = useLatest(text.onFocus)
  // Made once: what they depend on is this component's key.
  const [extensions] = useState(() => [
    ...richTextSchema((task) => t('task', { task })),
    ...more,
    placeholder(text.placeholder ?? ''),
    BracketMarks,
    collaboration(session, fragment),
  ])
  const attributes = useMemo(
    () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    }),
    [label, describedBy],
  )
  const editor = useEditor(place, {
    extensions,
    className: textStyles['text'] ?? '',
    attributes,
    onKey: (event) => onKey(event, toolbar.current, setLinking),
    onFocus: () => latest.get()?.(),
  })
  useEffect(keepAboveKeyboard, [])

  return (
    <div className={styles.frame} data-fragment={fragment}>
      <div ref={place} className={styles.content} />
      <div className={styles.tools}>
        {editor !== null && linking && <LinkForm editor={editor} onClose={() => closeLink(editor, setLinking)} />}
        {editor !== null && !linking && (
          <Toolbar ref={toolbar} editor={editor} tools={tools} label={label} onLink={() => setLinking(true)} />
        )}
      </div>
      {children}
    </div>
  )
}

function planTools(): readonly Tool[] {
  return PLAN_TOOLS
}

function closeLink(editor: Editor, setLinking: (open: boolean) => void): void {
  // At once: the next key belongs to the text.
  editor.view.focus()
  setLinking(false)
}

function onKey(event: KeyboardEvent, toolbar: HTMLElement | null, setLinking: (open: boolean) => void): boolean {
  if (event.key === 'F10' && event.altKey) toolbar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)
    setLinking(true)
  else return false
  event.preventDefault()
  return true
}
