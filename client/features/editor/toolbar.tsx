import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './rich-text.module.css'
import { LINK, type Tool, toolsFor } from './tools.ts'

interface ToolbarProps {
  readonly ref: Ref<HTMLDivElement>
  readonly editor: Editor
  readonly kind: 'plan' | 'note'
  readonly label: string
  readonly onLink: () => void
}

/** One stop of the Tab key; arrows go from tool to tool, Escape back to the text. Pressing a tool leaves the caret where it is. */
export function Toolbar({ ref, editor, kind, label, onLink }: ToolbarProps) {
  const { t } = useTranslation('editor')
  const [stop, setStop] = useState('bold')
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const inTable = e.isActive('table')
      return {
        inTable,
        link: e.isActive('link'),
        active: toolsFor(kind, inTable).flatMap(({ id, active }) => (active?.(e) === true ? [id] : [])),
      }
    },
  })
  const tools = toolsFor(kind, state.inTable)
  const current = stop === LINK.id || tools.some(({ id }) => id === stop) ? stop : 'bold'

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      editor.commands.focus()
      return
    }
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons.at(to % buttons.length)?.focus()
  }
  const button = (id: string, Icon: Tool['icon'], pressed: boolean | undefined, run: () => void) => (
    <button
      key={id}
      type="button"
      className={styles.tool}
      tabIndex={id === current ? 0 : -1}
      aria-pressed={pressed}
      aria-label={t(`tool.${id}`)}
      title={t(`tool.${id}`)}
      data-tool={id}
      onFocus={() => setStop(id)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon size={20} stroke={1.75} />
    </button>
  )

  return (
    <div
      ref={ref}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('toolbar', { label })}
      className={styles.toolbar}
      onKeyDown={onKeyDown}
    >
      {tools.map(({ id, icon, active, run }) => button(id, icon, active && state.active.includes(id), () => run(editor)))}
      {button(LINK.id, LINK.icon, state.link, onLink)}
    </div>
  )
}
